import type { ChatState } from '../core/index.ts'

/**
 * What the line means for messages that wait: they can leave, it broke and is being restored, the device is offline, the chat was
 * given up for now, or it refuses us.
 */
export type LineOutlook = 'up' | 'lost' | 'offline' | 'unreachable' | 'refused'

/** Whether the server's record is being compared, or will be once the line is back; undefined when nothing more can be found out. */
export type RecordCheck = 'now' | 'later' | undefined

/** What the line means for messages that wait. */
export function selectLine({ connection: { status } }: ChatState): LineOutlook {
  if (status === 'reconnecting') return 'lost'
  return status === 'offline' || status === 'unreachable' || status === 'refused' ? status : 'up'
}

/** What is being done about messages in doubt, on a wire that keeps a record. */
export function selectCheck({ connection, transcript }: ChatState): RecordCheck {
  switch (connection.status) {
    case 'connecting':
    case 'handshaking':
    case 'reconnecting':
      return 'now'
    case 'idle':
    case 'offline':
    case 'unreachable':
      return 'later'
    case 'ready':
      return transcript.status === 'loading' ? 'now' : undefined
    case 'refused':
      return undefined
  }
}
