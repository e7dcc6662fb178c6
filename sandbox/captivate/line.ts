import type { ConnectionLog } from './state.ts'

/** What the server needs of a socket: that of `ws`, or one without a network. */
export interface LineSocket {
  readonly readyState: number
  readonly OPEN: number
  send(frame: string | Buffer): void
  close(code: number, reason?: string): void
  /** Reads nothing more. */
  pause(): void
  /** Cuts the connection without a closing handshake. */
  terminate(): void
}

/** One open socket of a client's. */
export interface Line {
  readonly socket: LineSocket
  readonly socketId: string
  readonly apiKey: string
  readonly log: ConnectionLog
  /** Half-open: what we send is lost. */
  isDeaf: boolean
  /** Half-open: what the client sends is never read. */
  isMute: boolean
}
