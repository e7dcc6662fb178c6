import type { ConnectionState, LineEvent } from '../../model/index.ts'

/** What an event of the line means for the state that the visitor sees. `now` is in milliseconds since 1970. */
export function describeLine(event: LineEvent, before: ConnectionState, now: number): Partial<ConnectionState> {
  switch (event.status) {
    case 'connecting':
      return { status: event.attempt === 0 && before.attempt === 0 && before.status !== 'reconnecting' ? 'connecting' : 'reconnecting' }
    case 'open':
      return { status: 'handshaking' }
    case 'closed':
      return {
        status: 'reconnecting',
        attempt: event.attempt,
        retryAt: now + event.retryIn,
        reason: `Closed with code ${event.code}${event.reason === '' ? '.' : `: ${event.reason}`}`,
      }
    case 'offline':
      return { status: 'offline' }
    case 'terminal':
      if (event.kind === 'gone') return { status: 'idle', attempt: 0 }
      if (event.kind === 'unreachable') return { status: 'unreachable', reason: event.reason }
      return { status: 'refused', cause: event.kind, reason: event.reason }
  }
}
