import { createError } from './signals.ts'
import type { WireEvent } from './wire.ts'
import type { World } from './world.ts'

/** Where a frame of a client's came from. */
export interface Origin {
  readonly via: 'socket' | 'http'
  readonly apiKey: string
  /** The socket it came by, or that it names. */
  readonly socketId: string | null
}

/** What a frame of a client's leads to. */
export interface Outcome {
  /** Events to sockets, whichever way the frame came. */
  readonly sends?: readonly { readonly to: string | null; readonly event: WireEvent }[]
  /** The answer to a question: an event on the socket, the body by HTTP. */
  readonly answer?: WireEvent
  /** Set if the frame was refused. By HTTP it is the status. */
  readonly status?: number
  /** What is done once the answer has left. */
  readonly afterwards?: () => void
}

/** A refusal: an error event to the origin's socket, and by HTTP that status. */
export function refuse(world: World, origin: Origin, conversationId: string, description: string): Outcome {
  return { status: 400, sends: [{ to: origin.socketId, event: createError(conversationId, 400, description, world.settings.errors) }] }
}
