import type { InboundSocketFrame, SocketFrame } from '../model/index.ts'
import type { AddressRequest } from './resolveAddress.ts'

/** What an attempt at a line tells, never in the same turn. Nothing is heard of one that was dropped. */
export interface AttemptListener {
  readonly onOpen: () => void
  readonly onFrame: (frame: InboundSocketFrame) => void
  /** The line stands, but something may have been missed on it. */
  readonly onDoubt: () => void
  /** `code` is that of the socket, or what a socket would have had: `judgeClose` goes by it. */
  readonly onClosed: (code: number, reason: string) => void
  /** The browser forbids the address; to try again is useless. */
  readonly onBlocked: (reason: string) => void
}

/** One attempt at a line. */
export interface Attempt {
  /** False unless the line is open. Never throws. */
  send(frame: SocketFrame): boolean
  /** Lets go of it, whatever its state: nothing of it is left, and nothing more is heard. */
  drop(): void
  /** The device was offline or asleep: what waits on the line may wait in vain. Ends in `onDoubt`. By default only that is told. */
  renew?(): void
}

/** Begins one attempt. */
export type Begin = (request: AddressRequest, heard: AttemptListener) => Attempt
