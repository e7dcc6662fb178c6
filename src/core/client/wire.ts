import type {
  ChatConnection,
  ChatEvent,
  ChatEventOf,
  Command,
  CommandType,
  Decoded,
  Encoded,
  EncodedIds,
  HttpOutcome,
  Inbound,
  ProtocolContext,
  Transport,
} from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { messageSequence } from '../list/messageSequence.ts'
import { selectOnTheWay } from '../selectors/selectOutbox.ts'
import type { Stamp } from '../reducers/stamp.ts'
import type { Steps } from '../steps.ts'
import type { ClientContext, ClientPart, TransmitResult } from './clientContext.ts'
import { hearOf } from './hearOf.ts'
import { mergeBeforehand } from './mergeBeforehand.ts'
import { createSlices } from './slices.ts'

/** Commands that make a line ready; all others wait until it is. */
const handshake: readonly CommandType[] = ['conversation.start', 'conversation.resume', 'transcript.fetch', 'connection.listen', 'connection.probe']
/** Nobody waits for these: the visitor has put the form aside here, what was seen was seen, and what was stopped is not shown. */
const dispensable: readonly CommandType[] = ['form.cancel', 'receipt.send', 'stream.stop']
/** Commands that speak of more than the conversation at hand. */
const general: readonly CommandType[] = ['conversations.list', 'conversations.delete', 'conversation.delete', 'availability.check']

// What is asked for in a secure form is nowhere but in the frame.
const withoutSecrets = (command: Command): Command => (command.type === 'form.submit' && command.secure ? { ...command, values: {} } : command)

const isUnattributed = (event: ChatEvent): event is ChatEventOf<'error.received'> => event.type === 'error.received' && event.unattributed === true

/** What the wire needs of the client. */
export interface WireOptions {
  readonly connection: ChatConnection
  readonly transport: Transport
  readonly visitorId: () => string
  readonly getState: () => ChatState
  readonly nextStamp: () => Stamp
  /** Takes in what was decoded. */
  readonly commit: (events: readonly ChatEvent[], stamp: Stamp) => void
}

/** The adapter and the transport as one: commands go out, frames and answers come in. */
export interface Wire extends ClientPart {
  readonly receive: (inbound: Inbound) => Promise<void> | undefined
  readonly transmit: ClientContext['transmit']
}

/** Makes the wire of a client. An adapter that throws costs the frame or the command, never the line. */
export function createWire({ connection, transport, visitorId, getState, nextStamp, commit }: WireOptions): Wire {
  const { adapter } = connection
  const slices = createSlices(connection.clock)
  let line = 0
  let conversation = 0
  /** The message that left last, if nothing else has left since. */
  let lastHanded: string | undefined

  function protocolContext({ id, at }: Stamp): ProtocolContext {
    const { session, conversation, messages } = getState()
    return {
      id,
      at,
      session,
      visitorId: visitorId(),
      messages: messageSequence(messages),
      ...(conversation.id === undefined ? {} : { conversationId: conversation.id }),
    }
  }

  function* decode(inbound: Inbound, stamp: Stamp): Generator<undefined, Decoded> {
    try {
      if (adapter.decodeInSteps) return yield* adapter.decodeInSteps(inbound, protocolContext(stamp))
      return adapter.decode(inbound, protocolContext(stamp))
    } catch {
      return { events: [{ type: 'frame.rejected', reason: `The adapter ${adapter.name} threw`, sample: '' }] }
    }
  }

  function encode(command: Command): Encoded {
    try {
      return adapter.encode(command, protocolContext(nextStamp()))
    } catch {
      return { via: 'none', reason: `The adapter ${adapter.name} threw.` }
    }
  }

  function* takeIn(inbound: Inbound, isWanted: () => boolean): Steps {
    if (!isWanted()) return
    const stamp = nextStamp()
    const decoding = decode(inbound, stamp)
    let step = decoding.next()
    for (; !step.done; step = decoding.next()) {
      yield
      if (!isWanted()) return
    }
    const { events, commands = [] } = step.value
    yield* mergeBeforehand(events, stamp, getState)
    if (!isWanted()) return
    commit(events.some(isUnattributed) ? events.flatMap(attribute) : events, stamp)
    // They are the protocol's own, and may be what makes the line ready.
    for (const command of commands) void leave(command, true)
  }

  const receive = (inbound: Inbound, isWanted = () => true) => slices.work(takeIn(inbound, isWanted))

  // A frame that could not be handled is the one that left last, unless several are on their way: then only the record tells.
  function attribute(event: ChatEvent): readonly ChatEvent[] {
    if (!isUnattributed(event) || lastHanded === undefined) return [event]
    const id = lastHanded
    if (selectOnTheWay(getState()).length > 1) return [event]
    lastHanded = undefined
    return [
      { ...event, command: 'message.send' },
      { type: 'message.failed', id, reason: 'refused', ...(event.detail === undefined ? {} : { detail: event.detail }) },
    ]
  }

  // The request itself is held by the transport alone.
  async function exchange(command: Command, answer: Promise<HttpOutcome>): Promise<TransmitResult> {
    const asked = { line, conversation, visitor: visitorId() }
    const outcome = await answer
    // What was asked for a visitor who was forgotten meanwhile is nobody's business any more.
    if (asked.visitor !== visitorId()) return 'unanswered'
    // What was asked in a conversation that was left says nothing of the present one, and only a record that was asked for
    // over the present line proves anything.
    const isStale = () => asked.conversation !== conversation || (command.type === 'transcript.fetch' && asked.line !== line)
    const isWanted = () => asked.visitor === visitorId() && (!isStale() || general.includes(command.type))
    const taken = isWanted() ? receive({ via: 'http', command, outcome }, isWanted) : undefined
    if (taken) await taken
    return outcome.status === 0 || outcome.status >= 500 ? 'unanswered' : 'answered'
  }

  async function leave(command: Command, isAnswer: boolean, onLeave?: (ids: EncodedIds) => void): Promise<TransmitResult> {
    const encoded = encode(command)
    if (encoded.via === 'none') {
      if (!dispensable.includes(command.type)) commit([{ type: 'command.refused', command: command.type, reason: encoded.reason }], nextStamp())
      return 'refused'
    }
    if (encoded.via === 'socket') {
      const isEarly = !isAnswer && getState().connection.status !== 'ready' && !handshake.includes(command.type)
      if (isEarly || !transport.send(encoded)) return 'unsent'
      lastHanded = command.type === 'message.send' ? command.message.id : undefined
      onLeave?.(encoded)
      return 'handed'
    }
    onLeave?.(encoded)
    return exchange(withoutSecrets(command), transport.exchange(encoded.request))
  }

  return {
    receive,
    transmit: (command, onLeave) => leave(command, false, onLeave),
    ...hearOf(['conversation.reset'], () => void conversation++),
    onDown() {
      line++
      lastHanded = undefined
      slices.finish()
    },
  }
}
