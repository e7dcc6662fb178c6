import { judgeLoss, judgeProof, judgeSettling } from './invariants/delivery.ts'
import { judgeConnections, judgeEnding, judgeHandshakes, judgeStatus } from './invariants/line.ts'
import { judgeBubbles, judgeEvidence, judgeOnce } from './invariants/once.ts'
import { judgeMoves, judgeSendingOrder, judgeView } from './invariants/order.ts'
import { judgeDrafts, judgeErrors, judgeReplays, judgeSecrets, judgeSpeech, judgeTasks } from './invariants/page.ts'
import type { Observation } from './observation.ts'
import type { Judge, Violation } from './violation.ts'

export { countDuplicates } from './invariants/once.ts'
export type { InvariantName, Violation } from './violation.ts'

const judges: readonly Judge<Observation>[] = [
  judgeSettling,
  judgeProof,
  judgeLoss,
  judgeOnce,
  judgeEvidence,
  judgeBubbles,
  judgeView,
  judgeMoves,
  judgeSendingOrder,
  judgeConnections,
  judgeHandshakes,
  judgeEnding,
  judgeErrors,
  judgeDrafts,
  judgeSecrets,
  judgeStatus,
  judgeTasks,
  judgeReplays,
  judgeSpeech,
]

/**
 * Judges one observation by the seventeen invariants, as far as it can tell. What was not measured (an
 * empty list, a 0, a missing field) is not judged.
 */
export function checkInvariants(observation: Observation): Violation[] {
  return judges.flatMap((judge) => judge(observation))
}
