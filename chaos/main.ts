/*
 * npm run chaos                                             200 schedules of a minute for each way of sending
 * npm run chaos -- --seed 7 --schedules 1 --send socket     one schedule, told step by step where it breaks something
 * npm run chaos -- --seed 7 --schedules 1 --trace          with every frame and event
 * npm run chaos -- --deduplicate                            against a server that acts once on each id
 * npm run chaos -- --browser --seed 7 --send both           one schedule in Chromium, against the server's own process
 *
 * Without --browser everything runs in virtual time, so an evil hour takes seconds. The exit code is 1 if an invariant broke.
 */
import { parseArgs } from 'node:util'
import { type Outcome, playSchedule } from './playSchedule.ts'
import { createSchedule, describeSchedule, type Schedule } from './schedule.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    /** 200, or in a browser 1. */
    schedules: { type: 'string' },
    send: { type: 'string', default: 'both' },
    deduplicate: { type: 'boolean', default: false },
    'one-tab': { type: 'boolean', default: false },
    /** In real time, in a real browser, over a real network. */
    browser: { type: 'boolean', default: false },
    /** Prints each schedule, also where nothing broke. */
    verbose: { type: 'boolean', default: false },
    /** Prints every frame and event. */
    trace: { type: 'boolean', default: false },
  },
})

interface Totals {
  schedules: number
  broken: number
  said: number
  once: number
  doubled: number
  confirmed: number
  unconfirmed: number
  failed: number
}

const none = (): Totals => ({ schedules: 0, broken: 0, said: 0, once: 0, doubled: 0, confirmed: 0, unconfirmed: 0, failed: 0 })

function add(totals: Totals, outcome: Outcome): void {
  totals.schedules++
  if (outcome.violations.length > 0) totals.broken++
  for (const name of ['said', 'once', 'doubled', 'confirmed', 'unconfirmed', 'failed'] as const) totals[name] += outcome[name]
}

/** What is told of one schedule, and what of it a real browser could not do. */
type Played = Outcome & { readonly undone?: readonly string[] }

const player = values.browser ? await (await import('./browser/index.ts')).startBrowserPlayer() : undefined
const play = player?.play ?? playSchedule
const howMany = Number(values.schedules ?? (player ? 1 : 200))

function report(schedule: Schedule, { violations, doubled, undone = [] }: Played): void {
  const seed = `${schedule.send} seed ${schedule.seed}`
  if (violations.length > 0 || values.verbose) console.log(`\n${describeSchedule(schedule)}`)
  for (const { invariant, what } of violations) console.log(`  ${invariant} broken: ${what}`)
  if (violations.length > 0) for (const what of undone) console.log(`  (not done: ${what})`)
  if (violations.length === 0) console.log(`${seed}: all invariants hold${doubled > 0 ? `, ${doubled} doubled` : ''}${undone.length > 0 ? `, ${undone.length} events could not be done` : ''}`)
}

async function run(send: 'http' | 'socket'): Promise<Totals> {
  const totals = none()
  const first = Number(values.seed)
  for (let seed = first; seed < first + howMany; seed++) {
    const schedule = createSchedule({ seed, seconds: Number(values.seconds), send, deduplicates: values.deduplicate, hasOneTab: values['one-tab'] })
    const outcome: Played = await play(schedule, values.trace ? { trace: (line) => console.log(line) } : {})
    add(totals, outcome)
    report(schedule, outcome)
  }
  return totals
}

const ways = values.send === 'http' || values.send === 'socket' ? ([values.send] as const) : (['http', 'socket'] as const)
const began = Date.now()
const table: Record<string, Totals> = {}
try {
  for (const send of ways) table[send] = await run(send)
} finally {
  await player?.close()
}
console.log()
console.table(table)
console.log(`${values.deduplicate ? 'The server acts once on each id.' : 'The server knows no ids: what is doubled is counted.'} ${((Date.now() - began) / 1000).toFixed(1)} s.`)
if (player) console.log((await import('./browser/index.ts')).differences)
if (Object.values(table).some(({ broken }) => broken > 0)) process.exitCode = 1
// A real network may hold this process for as long as something does not end.
if (player) process.exit()
