import type { RemoteLedger } from '../../tests/e2e/remoteSandbox.ts'

/** A row of the transcript that the chat shows. */
export interface ShownRow {
  readonly author: string
  readonly text: string
  readonly delivery: string | undefined
}

/** How the chat and the server differ. Everything is 0 in a sound run, but for messages taken twice where the server takes them. */
export interface Comparison {
  readonly shown: number
  readonly recorded: number
  /** In the record and not shown; shown and not in the record; shown twice. */
  readonly missing: number
  readonly invented: number
  readonly doubled: number
  /** Neighbours that stand in another order than in the record. */
  readonly misplaced: number
  /** Typed by the visitor and not in the record; more than once in the record. */
  readonly lost: number
  readonly takenTwice: number
  /** Rows with more of them shown than recorded, and where they stand: the first twenty. */
  readonly examples: readonly string[]
  /** Own rows by where they stand. */
  readonly deliveries: Readonly<Record<string, number>>
}

const textOf = (content: unknown): string =>
  Array.isArray(content)
    ? content.map(textOf).filter(Boolean).join(' ')
    : typeof content === 'object' && content !== null && 'text' in content && typeof content.text === 'string'
      ? content.text
      : ''

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const excess = (counts: Map<string, number>, than: Map<string, number>) =>
  [...counts].reduce((sum, [key, count]) => sum + Math.max(0, count - (than.get(key) ?? 0)), 0)

/** Compares what is shown with what the server recorded and with what the visitor typed. Texts are all different. */
export function compareLedger(rows: readonly ShownRow[], ledger: RemoteLedger, typed: readonly string[]): Comparison {
  const key = (isOwn: boolean, text: string) => `${isOwn ? 'own' : 'other'} ${text}`
  const shown = rows.map(({ author, text }) => key(author === 'visitor', text))
  const recorded = ledger.conversations.flatMap(({ entries }) => entries.map(({ from, content }) => key(from === 'user', textOf(content))))
  const [shownCounts, recordedCounts] = [tally(shown), tally(recorded)]
  const place = new Map(recorded.map((one, index) => [one, index]))
  const places = shown.flatMap((one) => place.get(one) ?? [])
  const tooOften = [...shownCounts].flatMap(([one, count]) => (count > (recordedCounts.get(one) ?? 0) ? [one] : []))
  const positions = (one: string) => shown.flatMap((other, index) => (other === one ? [index] : []))
  const own = tally(recorded.filter((one) => one.startsWith('own ')))
  return {
    shown: shown.length,
    recorded: recorded.length,
    missing: excess(recordedCounts, shownCounts),
    invented: excess(shownCounts, recordedCounts),
    doubled: shown.length - shownCounts.size,
    misplaced: places.filter((at, index) => at < (places[index - 1] ?? -1)).length,
    lost: typed.filter((text) => !own.has(key(true, text))).length,
    takenTwice: [...own.values()].reduce((sum, count) => sum + count - 1, 0),
    examples: tooOften.slice(0, 20).map((one) => `${one} (recorded ${recordedCounts.get(one) ?? 0} times, shown at ${positions(one).join(', ')})`),
    deliveries: Object.fromEntries(tally(rows.flatMap(({ delivery }) => delivery ?? []))),
  }
}
