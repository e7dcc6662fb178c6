import type { ChatConnection, ChatEvent, ChatEventType, Command, EncodedIds, Transport } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'

/**
 * How a command left: `handed` to the line, `answered` by an exchange (its events are applied already), `unanswered` because the
 * exchange failed on its way or at a server in trouble, `unsent` because the
 * line is not open or not ready for it, or `refused` because the wire has no frame for it.
 */
export type TransmitResult = 'handed' | 'answered' | 'unanswered' | 'unsent' | 'refused'

/** What the parts of the client share. */
export interface ClientContext {
  readonly connection: ChatConnection
  readonly transport: Transport
  readonly getState: () => ChatState
  /** Reduces events, then tells listeners and the parts of the client. */
  readonly apply: (...events: ChatEvent[]) => void
  /** Encodes and sends. `onLeave` is called once the frame is on its way, with its ids, and never when it is not. */
  readonly transmit: (command: Command, onLeave?: (ids: EncodedIds) => void) => Promise<TransmitResult>
  /** Calls back after milliseconds unless the line is let go before. The answer cancels. */
  readonly after: (delay: number, callback: () => void) => () => void
}

/** One part of the client: hears of every event after the state has changed by it, or of those that it names. */
export interface ClientPart {
  /** The kinds of events that concern it, where not all do. */
  readonly hears?: readonly ChatEventType[]
  readonly onEvent: (event: ChatEvent) => void
  /** The line is down or closed: forget what was in progress on it. */
  readonly onDown?: () => void
}
