import type { Observation, OrderChange, SeenRow, SeenTab, TypedMessage } from '../observation.ts'
import { type Violation, violations } from '../violation.ts'
import { groupBy, quote } from './counting.ts'
import { isConfirmed } from './delivery.ts'
import { idsOfTyped } from './messageIds.ts'

const lineOf = ({ author, text }: { readonly author: string; readonly text: string }) => `${author}: ${text}`

/** Rows that the server must know: what others said, and what of the visitor's is confirmed. */
function knownRows({ rows }: SeenTab): SeenRow[] {
  return rows.filter((row) => (row.author === 'visitor' ? isConfirmed(row) : row.author !== 'system'))
}

/** I6: the view has the server's order, and after a reconciliation all of its record; what waits stands at the end. */
export function judgeView(observation: Observation): Violation[] {
  const { tabs, server, isReconciled = true } = observation
  return tabs.flatMap((tab) => {
    const waiting = findBuried(tab)
    if (tab.isEnded) return waiting
    const shown = knownRows(tab).map(lineOf)
    const said = (tab.transcript ?? server.transcript).map(lineOf)
    if (isReconciled) return [...waiting, ...compare(tab.tab, shown, said)]
    const ofEach = (lines: readonly string[], author: RegExp) => lines.filter((line) => author.test(line))
    return [
      ...waiting,
      ...[/^visitor:/, /^(bot|agent):/].flatMap((author) => {
        const here = ofEach(shown, author)
        const there = ofEach(said, author)
        return isSubsequence(here, there) ? [] : [{ invariant: 'I6' as const, what: `tab ${tab.tab} shows another order than the server's: ${firstDifference(here, there)}` }]
      }),
    ]
  })
}

function compare(tab: number, shown: readonly string[], said: readonly string[]): Violation[] {
  if (shown.length === said.length && shown.every((line, index) => line === said[index])) return []
  return [{ invariant: 'I6', what: `tab ${tab} does not show the server's record: ${firstDifference(shown, said)}` }]
}

function firstDifference(shown: readonly string[], said: readonly string[]): string {
  const index = shown.findIndex((line, place) => line !== said[place])
  const place = index < 0 ? shown.length : index
  const name = (line: string | undefined) => (line === undefined ? 'nothing' : quote(line))
  return `at place ${place + 1} of ${shown.length} stands ${name(shown[place])}, of ${said.length} at the server ${name(said[place])}`
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0
  for (const line of whole) if (line === part[next]) next++
  return next === part.length
}

/** What still waits for its turn stands behind what is known. */
function findBuried({ tab, rows }: SeenTab): Violation[] {
  const last = rows.findLastIndex((row) => row.author === 'visitor' && isConfirmed(row))
  const buried = rows.filter(({ delivery }, index) => delivery === 'queued' && index < last)
  return violations('I6', buried, ({ text }) => `in tab ${tab} ${quote(text)} still waits and stands before what is confirmed`)
}

/** I6: what is confirmed changes its place only if that brings it nearer to the server's order. */
export function judgeMoves({ orderChanges, tabs, server }: Observation): Violation[] {
  const textOf = new Map(tabs.flatMap(({ rows }) => rows.map((row) => [row.key, lineOf(row)] as const)))
  const places = new Map([...groupBy(server.transcript.map((entry, place) => ({ line: lineOf(entry), place })), ({ line }) => line)].map(([line, found]) => [line, found.map(({ place }) => place)]))
  return orderChanges.flatMap((change) => {
    const wrong = findWrongMove(change, (key) => places.get(textOf.get(key) ?? ''))
    return wrong ? [{ invariant: 'I6' as const, what: `${quote(textOf.get(wrong[0]) ?? wrong[0])} and ${quote(textOf.get(wrong[1]) ?? wrong[1])} changed places against the server's order` }] : []
  })
}

type Places = (key: string) => readonly number[] | undefined

/** A pair that stood in the server's order and does no more. Texts that were said twice are left out: they have no one place. */
function findWrongMove({ before, after }: OrderChange, placesOf: Places): readonly [string, string] | undefined {
  const now = new Map(after.map((key, place) => [key, place]))
  const known = before.filter((key) => now.has(key) && placesOf(key)?.length === 1)
  for (const [index, first] of known.entries()) {
    for (const second of known.slice(index + 1)) {
      const isSwapped = (now.get(first) ?? 0) > (now.get(second) ?? 0)
      if (isSwapped && (placesOf(first)?.[0] ?? 0) < (placesOf(second)?.[0] ?? 0)) return [first, second]
    }
  }
  return undefined
}

interface Arrival {
  readonly message: TypedMessage
  readonly id: string
  readonly arrivedAt: number
  /** Place of its first copy among all that left, if that is known. */
  readonly leftAt: number | undefined
  readonly wasSentAgain: boolean
  /** The tab in which it was typed, and the one that sent it. */
  readonly tabs: string
}

/**
 * I7: what the visitor typed in one tab arrives in that order.
 *
 * A message that arrives only when it is sent again comes late, and nothing can be done about that: those behind it had left
 * before anybody could know that it was lost. So it is excused if its first copy left in its turn. By hand the visitor chooses
 * the moment. And what another tab took over is sent in that tab's own time.
 */
export function judgeSendingOrder(observation: Observation): Violation[] {
  const ids = idsOfTyped(observation)
  const first = new Map<string, number>()
  for (const [place, row] of observation.server.received.entries()) if (!first.has(row.clientMessageId)) first.set(row.clientMessageId, place)
  const copies = new Map([...groupBy((observation.handed ?? []).map((copy, place) => ({ ...copy, place })), ({ clientMessageId }) => clientMessageId)])
  const attempts = new Map(observation.tabs.flatMap(({ rows }) => rows.map((row) => [row.text, row.attempts ?? 1] as const)))
  const arrivals = observation.typed.flatMap((message): Arrival[] => {
    const id = ids.get(message)
    const arrivedAt = first.get(id ?? '')
    if (id === undefined || arrivedAt === undefined || message.resends > 0) return []
    const left = copies.get(id)
    return [{ message, id, arrivedAt, leftAt: left?.[0]?.place, wasSentAgain: left ? left.length > 1 : (attempts.get(message.text) ?? 1) > 1, tabs: `${message.tab} ${left?.[0]?.tab ?? message.tab}` }]
  })
  return [...groupBy(arrivals, ({ tabs }) => tabs).values()].flatMap((ofTab) => violations('I7', findOvertaken(ofTab), ([late, early]) => `${quote(early.message.text)} came before ${quote(late.message.text)}, which was typed earlier`))
}

function findOvertaken(arrivals: readonly Arrival[]): (readonly [Arrival, Arrival])[] {
  return arrivals.flatMap((message, index) => {
    const overtaker = arrivals.slice(index + 1).find((later) => later.arrivedAt < message.arrivedAt && !isExcused(message, later))
    return overtaker ? [[message, overtaker] as const] : []
  })
}

function isExcused(message: Arrival, later: Arrival): boolean {
  if (!message.wasSentAgain) return false
  return message.leftAt === undefined || later.leftAt === undefined || message.leftAt < later.leftAt
}
