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
  /** What the main thread spent on compiling and running the script, for each round: by how much the processor is slowed. */
  readonly mainThread: ReadonlyMap<number, readonly ScriptTime[]>
}

/** Milliseconds in which the processor worked, and those that passed: other processes of the machine have their share of these. */
export interface ScriptTime {
  readonly worked: number
  readonly passed: number
}

interface TraceEvent {
  readonly name: string
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly url?: string; readonly fileName?: string } }
}

/** What counts: compiling, running, and what is called back. */
const counted = new Set(['v8.compile', 'EvaluateScript', 'FunctionCall'])

/** One inside another is not counted twice. */
function scriptTime(events: readonly TraceEvent[]): ScriptTime {
  const ours = events.filter(({ name, args }) => counted.has(name) && (args?.data?.url ?? args?.data?.fileName ?? '').includes('/embed.js'))
  let end = 0
  let worked = 0
  let passed = 0
  for (const { ts, dur = 0, tdur = dur } of [...ours].sort((a, b) => a.ts - b.ts)) {
    if (ts < end) continue
    end = ts + dur
    worked += tdur / 1000
    passed += dur / 1000
  }
  return { worked, passed }
}

async function loadTraced(browser: Browser, page: Page, address: string, slowdown: number): Promise<ScriptTime> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] })
  await page.goto(address, { waitUntil: 'networkidle' })
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  return scriptTime(trace.traceEvents)
}

/** Loads the page again and again, each time as if for the first time. */
export async function measureRest(browser: Browser, address: string, assets: CachedAssets, rounds: number): Promise<PageAtRest> {
  const mainThread = new Map<number, ScriptTime[]>([[1, []], [4, []]])
  let requests: string[] = []
  let stored: number[] = []
  let connections = 0
  for (const [slowdown, list] of mainThread) {
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
  return { requests, connections, stored, mainThread }
}
