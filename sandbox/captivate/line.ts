import type { WebSocket } from 'ws'
import type { ConnectionLog } from './state.ts'

/** One open socket of a client's. */
export interface Line {
  readonly socket: WebSocket
  readonly socketId: string
  readonly apiKey: string
  readonly log: ConnectionLog
  /** Half-open: what we send is lost. */
  isDeaf: boolean
  /** Half-open: what the client sends is never read. */
  isMute: boolean
}
