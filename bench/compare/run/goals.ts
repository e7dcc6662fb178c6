import type { Results } from './results.ts'
import { largest } from './statistics.ts'
import { heapBetween, show } from './tables.ts'

interface Goal {
  readonly work: string
  readonly goal: string
  readonly measured: string
  /** Undefined where it was not measured. */
  readonly isMet: boolean | undefined
}

const ratio = (value: number) => (Number.isNaN(value) ? '–' : `${value.toFixed(2)} ×`)
/** Whether all of the values are known and good. */
const all = (values: readonly number[], isGood: (value: number) => boolean) => (values.some(Number.isNaN) ? undefined : values.every(isGood))

function goalsOf(results: Results): readonly Goal[] {
  const { median, worst, sum } = results
  const append = (name: string, count: number) => median('append', name, count, 'work')
  const flat = append('ours', 100_000) / append('ours', 100)
  const against = append('ours', 10_000) / append('tanstack', 10_000)
  const kinds = append('ours-kinds', 10_000) / append('tanstack', 10_000)
  const mounts = [10_000, 100_000].map((count) => median('mount', 'ours', count, 'time') / median('mount', 'ours', 100, 'time'))
  const slowFrames = [10_000, 100_000].map((count) => sum('burst', 'ours', count, 'over33'))
  const keys = [10_000, 100_000].map((count) => median('burst', 'ours', count, 'keys95') - median('burst', 'ours', count, 'idle95'))
  const idleSlow = [10_000, 100_000].map((count) => sum('burst', 'ours', count, 'idleOver33'))
  const shifts = ['prepend', 'image', 'stream'].map((figure) => largest([1_000, 10_000].map((count) => worst('shift', 'ours', count, figure)).filter((value) => !Number.isNaN(value))))
  const slow = ['wheelSlow', 'barSlow'].map((figure) => median('scroll', 'ours', 10_000, figure))
  const blank = ['wheelBlank', 'barBlank'].map((figure) => worst('scroll', 'ours', 10_000, figure))
  const heap = [heapBetween(results, 'ours', 100, 10_000), heapBetween(results, 'ours', 10_000, 100_000)]
  const nodes = [100, 10_000, 100_000].map((count) => median('heap', 'ours', count, 'nodes'))
  const missed = [1_000, 10_000, 100_000]
  const ways = ['frames in one', 'the record']
  const resyncs = missed.map((count) => ways.map((way) => median('resync', 'ours', count, `${way}.tasks`) / median('resync', 'tanstack', count, 'array.tasks')))
  const alone = missed.map((count) => median('resync', 'ours-list', count, 'array.tasks') / median('resync', 'tanstack', count, 'array.tasks'))
  const commits = ways.map((way) => Math.max(...missed.map((count) => worst('resync', 'ours', count, `${way}.commits`))))
  const changes = ways.map((way) => Math.max(...missed.map((count) => worst('resync', 'ours', count, `${way}.changes`))))
  const renders = ['append', 'piece', 'receipt'].map((figure) => Math.max(...[1_000, 10_000, 100_000].map((count) => worst('renders', 'ours', count, figure)).filter((value) => !Number.isNaN(value)), -Infinity))
  const rows = renders.map((value) => (Number.isFinite(value) ? value : NaN))
  return [
    { work: 'append at 100,000 against append at 100', goal: '≤ 1.1 ×', measured: ratio(flat), isMet: all([flat], (value) => value <= 1.1) },
    {
      work: 'append at 10,000, full bubbles, against TanStack rows with text alone',
      goal: '≤ 1.3 ×',
      measured: `${ratio(against)} (with pictures, buttons, cards and forms in the bubbles ${ratio(kinds)})`,
      isMet: all([against], (value) => value <= 1.3),
    },
    { work: 'mount at the end, 10,000 and 100,000, against 100', goal: '≤ 1.3 ×', measured: mounts.map(ratio).join(', '), isMet: all(mounts, (value) => value <= 1.3) },
    {
      work: '1,000 messages a second for 3 s with 10,000 and with 100,000 there: frames over 33 ms',
      goal: '0',
      measured: `${slowFrames.map((value) => show(value)).join(', ')} in ${results.all('burst', 'ours', 10_000, 'over33').length} rounds each (while nothing came: ${idleSlow.map((value) => show(value)).join(', ')})`,
      isMet: all(slowFrames, (value) => value === 0),
    },
    { work: 'the same: key to paint p95 less that of idle', goal: '≤ 25 ms', measured: keys.map((value) => `${show(value)} ms`).join(', '), isMet: all(keys, (value) => value <= 25) },
    {
      work: 'row shift while 50 are prepended, an image loads above, text streams below',
      goal: '0 px',
      measured: shifts.map((value) => (value >= 10_000 ? 'gone' : `${show(value, 2)} px`)).join(', '),
      // Half a pixel of the device is what rounding alone may do.
      isMet: all(shifts, (value) => value < 0.5),
    },
    { work: 'scroll by wheel and by dragging the bar through 10,000: slow frames', goal: '< 2 %', measured: slow.map((value) => `${show(value, 1)} %`).join(', '), isMet: all(slow, (value) => value < 2) },
    { work: 'the same: pictures with a blank area', goal: '0', measured: blank.map((value) => `${show(value, 1)} %`).join(', '), isMet: all(blank, (value) => value === 0) },
    { work: 'heap per message beyond its raw data', goal: '≤ 0.3 kB', measured: heap.map((value) => `${show(value, 2)} kB`).join(', '), isMet: all(heap, (value) => value <= 0.3) },
    { work: 'DOM nodes at 100, 10,000 and 100,000', goal: 'constant', measured: nodes.map((value) => show(value)).join(', '), isMet: all(nodes, (value) => value <= Math.min(...nodes) * 1.3) },
    {
      work: '1,000 missed messages at once, as frames and as the record, with 1,000, 10,000 and 100,000 there, against TanStack',
      goal: '≤ 0.7 ×',
      measured: `${resyncs.map((pair) => pair.map(ratio).join(' and ')).join('; ')} (the transcript alone, given ready messages as the others are: ${alone.map(ratio).join('; ')})`,
      isMet: all(resyncs.flat(), (value) => value <= 0.7),
    },
    {
      work: 'the same: commits of the state',
      goal: '1',
      measured: `${changes.map((value) => show(value)).join(', ')} (React, which also places what was measured: ${commits.map((value) => show(value)).join(', ')}; TanStack alone ${show(worst('resync', 'tanstack', 1_000, 'array.commits'))})`,
      isMet: all(changes, (value) => value === 1),
    },
    { work: 'rows rendered per append, per chunk, per receipt', goal: '1', measured: rows.map((value) => show(value, 1)).join(', '), isMet: all(rows, (value) => value === 1) },
  ]
}

/** The goals, what was measured, and whether they are met. */
export function writeGoals(results: Results): string {
  const rows = goalsOf(results).map(({ work, goal, measured, isMet }) => `| ${work} | ${goal} | ${measured} | ${isMet === undefined ? 'not measured' : isMet ? 'met' : '**not met**'} |`)
  return ['### Goals', '', '| work | goal | measured | |', '|---|---|---|---|', ...rows, ''].join('\n')
}
