/**
 * A long conversation in a bad network: 50 messages a second, a random fault every few seconds, the panel open. Prints what it costs
 * the page, and compares in the end what is shown with what the server has. Run: `npm run bench:soak -- [minutes] [seed]`; ten
 * minutes without an argument. With TRACE=1 it prints each fault. Not in CI: the figures are of one machine, to be read.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright'
import { createRandom, wholeBetween } from '../chaos/random.ts'
import { chromiumFlags, ensureChromium } from '../scripts/chromium.ts'
// The page that counts what lives on it, and the sandbox as a process of its own.
import { startRemoteSandbox } from '../tests/e2e/remoteSandbox.ts'
import { openCountingPage } from '../tests/leaks/countingPage.ts'
import { servePage } from '../tests/leaks/servePage.ts'
import { compareLedger } from './soak/compareLedger.ts'
import { drawFault } from './soak/faults.ts'

const minutes = Number(process.argv[2] ?? 10)
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000)
/** Prints each fault as it begins. */
const isTraced = process.env['TRACE'] !== undefined
const rate = 50
const random = createRandom(seed)

const [served, sandbox, browser] = await Promise.all([
  servePage('production'),
  startRemoteSandbox(),
  chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags }),
])
const counting = await openCountingPage(browser, `${served.url}?server=${sandbox.host}`)
const { page } = counting
await page.evaluate(() => window.leaks.enter())
await page.evaluate(() => window.leaks.leave())
const empty = await counting.measure()
await page.evaluate(() => window.leaks.enter())
const takeSmoothness = () => page.evaluate(() => window.leaks.smoothness())
await takeSmoothness()

const begun = performance.now()
const elapsed = () => performance.now() - begun
const isOn = () => elapsed() < minutes * 60_000
const typed: string[] = []
const faults = new Map<string, number>()
let said = 0

async function talk(): Promise<void> {
  while (isOn()) {
    // As many as are due by now, so that a busy machine says no fewer.
    const due = Math.floor((elapsed() / 1000) * rate)
    for (; said < due; said++) await sandbox.control('say', { text: `Message ${said}: your card is on its way.` })
    await pause(10)
  }
}

async function type(): Promise<void> {
  while (isOn()) {
    const text = `Typed ${typed.length}`
    typed.push(text)
    await page.evaluate((one) => window.leaks.say(one), text)
    await pause(wholeBetween(random, 1_000, 4_000))
  }
}

async function disturb(): Promise<void> {
  while (isOn()) {
    await pause(wholeBetween(random, 2_000, 8_000))
    const fault = drawFault(random)
    faults.set(fault.name, (faults.get(fault.name) ?? 0) + 1)
    if (isTraced) console.log(`${(elapsed() / 1000).toFixed(1)} s, message ${said}: ${fault.name}, ${fault.lasting} ms`)
    await fault.begin(sandbox.control)
    await pause(fault.lasting)
    await fault.end?.(sandbox.control)
  }
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)

async function report(): Promise<void> {
  console.log('| minute | messages | heap, MB | nodes | listeners | tasks over 200 ms | longest, ms | frame, median ms | p99 |')
  console.log('|--:|--:|--:|--:|--:|--:|--:|--:|--:|')
  while (isOn()) {
    await pause(Math.min(30_000, Math.max(1_000, minutes * 60_000 - elapsed())))
    // Before the memory is measured: a collection on demand is a long task of its own.
    const { longTasks, longest, medianFrame, p99Frame } = await takeSmoothness()
    const { JSHeapUsedSize, Nodes, JSEventListeners } = await counting.measure()
    await takeSmoothness()
    const cells = [(elapsed() / 60_000).toFixed(1), said, megabytes(JSHeapUsedSize), Nodes, JSEventListeners, longTasks]
    console.log(`| ${[...cells, longest.toFixed(0), medianFrame.toFixed(1), p99Frame.toFixed(1)].join(' | ')} |`)
  }
}

console.log(`${minutes} minutes, ${rate} messages a second, seed ${seed}; Chromium ${browser.version()}, Node ${process.version}\n`)
await Promise.all([talk(), type(), disturb(), report()])

await sandbox.control('clear')
// What was lost on the way is looked for, proved absent and sent again: that takes its time.
await page.evaluate(() => window.leaks.settled(120_000))
const comparison = compareLedger(await page.evaluate(() => window.leaks.transcript()), await sandbox.ledger(), typed)
const connections = (await sandbox.ledger()).connections.length
await page.evaluate(() => window.leaks.leave())
await counting.rest()
const left = await counting.measure()

console.log(`\nFaults: ${[...faults].map(([name, count]) => `${name} ${count}`).join(', ')}. Connections: ${connections}. Typed: ${typed.length}.`)
console.log('Compared with the server:', comparison)
console.log(`After the chat was taken away: heap ${megabytes(left.JSHeapUsedSize)} MB (before the run ${megabytes(empty.JSHeapUsedSize)}),`)
console.log(`nodes ${left.Nodes} (${empty.Nodes}), listeners ${left.JSEventListeners} (${empty.JSEventListeners}). Errors of the page:`, counting.errors)
await browser.close()
await Promise.all([served.close(), sandbox.end()])
