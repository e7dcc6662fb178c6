/**
 * What an answer that comes piece by piece costs: processor time of the page for one piece with 10 and with 10,000 messages above it,
 * and the time from a key to the screen while 50 pieces a second arrive, beside the same keys while nothing does.
 * Run: `npm run bench:stream`. Headless Chromium, production build of React, 60 frames a second: up to 16.7 ms of a key's time is
 * waiting for the screen.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium, type CDPSession, type Page } from 'playwright'
import { build, preview } from 'vite'
import { chromiumFlags, ensureChromium } from '../scripts/chromium.ts'
import { median } from './timing.ts'

const pieces = 250
const rate = 50
const rounds = 5
const keysPerRound = 40

const root = fileURLToPath(new URL('streamPage', import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), 'parlance-bench-'))
await build({ configFile: false, root, logLevel: 'error', plugins: [react()], build: { outDir, emptyOutDir: true } })
const server = await preview({ configFile: false, root, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })

interface Bench {
  readonly page: Page
  readonly session: CDPSession
}

async function openBench(messages: number): Promise<Bench> {
  const page = await browser.newPage()
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  await page.waitForFunction(() => typeof window.fill === 'function')
  await page.evaluate((count) => window.fill(count), messages)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return { page, session }
}

/** Seconds that the page's main thread was busy so far. */
async function busy({ session }: Bench): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN
}

async function streamCost(bench: Bench): Promise<number> {
  await bench.page.bringToFront()
  const before = await busy(bench)
  await bench.page.evaluate(([count, perSecond]) => window.stream(count, perSecond), [pieces, rate] as const)
  return ((await busy(bench)) - before) * (1000 / pieces)
}

async function keyTimes({ page }: Bench): Promise<number[]> {
  const field = page.getByRole('textbox', { name: 'Message' })
  await field.fill('')
  await field.focus()
  await page.evaluate(() => window.takeKeyTimes())
  for (let key = 0; key < keysPerRound; key++) await page.keyboard.press('a', { delay: 30 })
  return page.evaluate(() => window.takeKeyTimes())
}

const quantile = (values: readonly number[], at: number) => [...values].sort((a, b) => a - b)[Math.floor(values.length * at)] ?? NaN

console.log(`${browser.version()}, headless, ${process.platform}; ${rounds} rounds in turn, ${pieces} pieces each at ${rate} a second\n`)

const few = await openBench(10)
const many = await openBench(10_000)
const costs = { few: [] as number[], many: [] as number[] }
for (let round = 0; round < rounds; round++) {
  costs.few.push(await streamCost(few))
  costs.many.push(await streamCost(many))
}
const [one, other] = [median(costs.few), median(costs.many)]
console.log('| messages above | processor ms for one piece |\n|--:|--:|')
console.log(`| 10 | ${one.toFixed(2)} |\n| 10,000 | ${other.toFixed(2)} |\nratio ${(other / one).toFixed(2)}\n`)

const quiet: number[] = []
const streaming: number[] = []
await few.page.bringToFront()
for (let round = 0; round < rounds; round++) {
  quiet.push(...(await keyTimes(few)))
  const flow = few.page.evaluate(([count, perSecond]) => window.stream(count, perSecond), [200, rate] as const)
  streaming.push(...(await keyTimes(few)))
  await flow
}
console.log('| key to screen | median ms | p95 |\n|---|--:|--:|')
for (const [name, times] of [['nothing arrives', quiet], ['50 pieces a second', streaming]] as const) {
  console.log(`| ${name} | ${quantile(times, 0.5).toFixed(1)} | ${quantile(times, 0.95).toFixed(1)} |`)
}
console.log(`ratio of medians ${(quantile(streaming, 0.5) / quantile(quiet, 0.5)).toFixed(2)}, of p95 ${(quantile(streaming, 0.95) / quantile(quiet, 0.95)).toFixed(2)}`)

await browser.close()
await server.close()
rmSync(outDir, { recursive: true, force: true })
