import type { Message } from '../../model/index.ts'

/**
 * What the visitor must know of the line while he looks at his messages: they can leave, the line broke and is being restored, the
 * device is offline, the chat was given up for now, or it refuses us.
 */
export type LineOutlook = 'up' | 'lost' | 'offline' | 'unreachable' | 'refused'

/** Whether the server's record is being compared, or will be once the line is back; undefined when nothing more can be found out. */
export type RecordCheck = 'now' | 'later' | undefined

/** What more is known of a message that waits or is in doubt: what holds it up, or that it is still being looked for. */
export type DeliveryStage = 'checking' | 'check-later' | Exclude<LineOutlook, 'up'>

/** What the line means for one message. It is the same for all that are settled, so that their rows need not render again. */
export function deliveryStage({ delivery }: Message, line: LineOutlook, check: RecordCheck): DeliveryStage | undefined {
  if (delivery?.status === 'queued') return line === 'up' ? undefined : line
  if (delivery?.status !== 'unconfirmed') return undefined
  if (check !== undefined) return check === 'now' ? 'checking' : 'check-later'
  return line === 'refused' ? line : undefined
}
