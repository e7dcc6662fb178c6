import type { Browser, Page } from 'playwright'
import type { CachedAssets } from './serveCached.ts'

/** What a page has paid for the tag before its visitor has done anything. */
export interface PageAtRest {
  /** What was asked of the origin of the script. */
  readonly requests: readonly string[]
  /** Sockets that were opened. */
  readonly connections: number
  /** Entries in localStorage and sessionStorage, databases of IndexedDB, cookies. */
  readonly stored: readonly number[]
  /** Milliseconds of the main thread in compiling and running the script, for each round. */
  readonly mainThread: readonly number[]
  readonly slowed: readonly number[]
}

interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly dur?: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly url?: string; readonly fileName?: string } }
}

/** What counts: compiling, running, and what is called back. One inside another is not counted twice. */
const counted = new Set(['v8.compile', 'EvaluateScript', 'FunctionCall', 'v8.produceCache', 'v8.run'])

function scriptTime(events: readonly TraceEvent[]): number {
  let end = 0
  let sum = 0
  const ours = events.filter(({ name, args }) => counted.has(name) && (args?.data?.url ?? args?.data?.fileName ?? '').includes('/embed.js'))
  for (const { ts, dur = 0 } of [...ours].sort((a, b) => a.ts - b.ts)) {
    sum += Math.max(0, ts + dur - Math.max(ts, end))
    end = Math.max(end, ts + dur)
  }
  return sum / 1000
}

async function loadTraced(browser: Browser, page: Page, address: string, slowdown: number): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] })
  await page.goto(address, { waitUntil: 'networkidle' })
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  return scriptTime(trace.traceEvents)
}

/** Loads the page again and again, each time as if for the first time. */
export async function measureRest(browser: Browser, address: string, assets: CachedAssets, rounds: number): Promise<PageAtRest> {
  const times = new Map<number, number[]>([[1, []], [4, []]])
  let requests: string[] = []
  let stored: number[] = []
  let connections = 0
  for (const [slowdown, list] of times) {
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext()
      const page = await context.newPage()
      page.on('websocket', () => connections++)
      assets.takeRequests()
      list.push(await loadTraced(browser, page, address, slowdown))
      requests = assets.takeRequests()
      const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])
      stored = [...kept, (await context.cookies()).length]
      await context.close()
    }
  }
  return { requests, connections, stored, mainThread: times.get(1) ?? [], slowed: times.get(4) ?? [] }
}
