import type { ConnectionStatus } from '../../src/model/index.ts'
import type { Observation, ServerConnection, StatusChange } from '../observation.ts'
import { type Violation, violations } from '../violation.ts'
import { groupBy } from './counting.ts'

/** Milliseconds after which a line without any sign of life must not be called connected any more: a minute, and a probe. */
const longestFaith = 75_000

/** Where a connection may rest; what is given up waits for the visitor or the host. */
const settled: readonly ConnectionStatus[] = ['ready', 'idle', 'unreachable', 'refused']

const endOf = ({ closedAt = Infinity, abandonedAt = Infinity }: ServerConnection) => Math.min(closedAt, abandonedAt)

/** I8: at most one live connection for each tab, and none afterwards. */
export function judgeConnections({ server, tabs, leftBehind }: Observation): Violation[] {
  const lived = server.connections.filter((one) => endOf(one) > one.openedAt)
  const crowds = [...groupBy(lived, ({ tab }) => String(tab))].filter(([tab, ofTab]) => mostAtOnce(ofTab) > (tab === 'undefined' ? Math.max(1, tabs.length) : 1))
  return [
    ...violations('I8', crowds, ([tab, ofTab]) => `${tab === 'undefined' ? 'all tabs together' : `tab ${tab}`} had ${mostAtOnce(ofTab)} connections at once`),
    ...(leftBehind && leftBehind.connections + leftBehind.timers > 0
      ? [{ invariant: 'I8' as const, what: `${leftBehind.connections} connections and ${leftBehind.timers} timers were left behind` }]
      : []),
  ]
}

function mostAtOnce(connections: readonly ServerConnection[]): number {
  return Math.max(0, ...connections.map(({ openedAt }) => connections.filter((one) => one.openedAt <= openedAt && endOf(one) > openedAt).length))
}

/** I9: nothing leaves before the handshake of that very connection is complete. */
export function judgeHandshakes({ server }: Observation): Violation[] {
  const early = server.connections.filter(({ earlyFrames }) => earlyFrames > 0)
  return violations('I9', early, ({ number, earlyFrames }) => `${earlyFrames} frames came early on connection ${number}`)
}

/** I10: after the end there is silence until the visitor acts. */
export function judgeEnding({ server }: Observation): Violation[] {
  return server.afterTheEnd > 0 ? [{ invariant: 'I10', what: `${server.afterTheEnd} frames or dials came after the end` }] : []
}

interface Period {
  readonly from: number
  readonly until: number
}

function readyPeriods(changes: readonly StatusChange[], end: number): Period[] {
  return changes.flatMap(({ status, at }, index) => (status === 'ready' ? [{ from: at, until: changes[index + 1]?.at ?? end }] : []))
}

/** The longest stretch of a period in which no connection was up. */
function longestGap({ from, until }: Period, connections: readonly ServerConnection[]): number {
  let covered = from
  let longest = 0
  for (const one of [...connections].sort((a, b) => a.openedAt - b.openedAt)) {
    if (one.openedAt > until) break
    longest = Math.max(longest, one.openedAt - covered)
    covered = Math.max(covered, Math.min(until, one.closedAt ?? until))
  }
  return Math.max(longest, until - covered)
}

/** I14: a connection is not called so for longer than a minute after it is gone, and when all is well that is said too. */
export function judgeStatus({ statuses, tabs, server, at = 0 }: Observation): Violation[] {
  const end = Math.max(at, ...statuses.map((change) => change.at))
  const lies = [...groupBy(statuses, ({ tab }) => String(tab))].flatMap(([tab, changes]) => {
    const own = server.connections.filter((one) => one.tab === undefined || String(one.tab) === tab)
    return readyPeriods(changes, end)
      .map((period) => ({ tab, gap: longestGap(period, own) }))
      .filter(({ gap }) => gap > longestFaith)
  })
  const asleep = tabs.filter(({ status, isEnded }) => !isEnded && !settled.includes(status))
  return [
    ...violations('I14', lies, ({ tab, gap }) => `tab ${tab} called itself connected for ${Math.round(gap / 1000)} s without a connection`),
    ...violations('I14', asleep, ({ tab, status }) => `all is well again and tab ${tab} is ${status}`),
  ]
}
