import type { ChatEvent, Decoded, Message } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'
import type { Steps } from '../foundation/finishSteps.ts'
import { present } from '../foundation/present.ts'
import { endedBy } from './decodeEnded.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import { isBeginning, readGreeting, withGreetings } from './greeting.ts'
import { readMessages } from './readMessage.ts'
import { readRating } from './readRating.ts'
import { readReaction } from './readReaction.ts'
import { extension, ignored, type Reader, remember, type Scene, sceneAfter, type Unread, type WireFrame } from './scene.ts'
import { standingOf } from './standing.ts'
import { readId, readWire, startedWire } from './wire.ts'

type Started = NonNullable<ReturnType<typeof fieldsOf>>

const fieldsOf = (frame: WireFrame) => {
  const { body } = frame
  // Some servers put the whole `IConversation` into it.
  return readWire(startedWire, isRecord(body['conversation']) ? { ...body['conversation'], ...body } : body)
}

const idOf = ({ conversationId, conversation }: Started, { context }: Scene): string | undefined =>
  conversationId ?? (isRecord(conversation) ? readId(conversation['_id']) : undefined) ?? context.conversationId

/** `conversation-started`: the answer to each `join-conversation`, whether it begins a conversation, takes one up or asks for its record. */
export function* decodeStarted(frame: WireFrame, scene: Scene): Steps<Decoded | Unread> {
  const wire = fieldsOf(frame)
  const conversationId = wire && idOf(wire, scene)
  if (!wire || conversationId === undefined) return { reason: 'no conversationId' }
  const { context } = scene
  const isKnown = context.conversationId !== undefined
  // Asked for the one at hand, the server began another: it does not know that one any more.
  if (isKnown && conversationId !== context.conversationId) return { events: [...endedBy('gone', undefined, scene), ignored(frame, 'another conversation')] }
  // Who answered in another conversation is nobody in this one.
  const isSame = isKnown && (context.session['sessionOf'] ?? conversationId) === conversationId
  const forgotten = isSame ? {} : { sessionId: null, status: null, agentId: null, agentName: null }
  const opening = remember({ ...forgotten, ...present({ sessionId: wire.sessionId, botName: spokenName(wire, scene) }), sessionOf: conversationId }, scene)
  const inside = sceneAfter(scene, opening)
  const record = yield* recordOf(wire, conversationId, inside)
  const standing = standingOf({ status: wire.status, reason: wire.reason, ...agentIn(wire, record, inside), isRecorded: true }, inside)
  return { events: [...opening, ...joined(wire, conversationId, scene), ...record, ...standing] }
}

/** Who answers, where it is a person: as told, as known, or the one who answered last. */
const agentIn = ({ agentName, agentId: id, assignedAgentId }: Started, record: readonly ChatEvent[], { context, config }: Scene) => {
  const agentId = id ?? assignedAgentId
  const { session } = context
  const isKnown = [agentId, agentName, session['agentId'], session['agentName']].some((word) => word !== undefined)
  if (isKnown || config.as === 'agent') return { agentId, agentName }
  const said = record.flatMap((event) => (event.type === 'transcript.loaded' ? event.messages : []))
  const answering = said.findLast(({ author: { role } }) => role === 'bot' || role === 'agent')?.author
  return answering?.role === 'agent' ? { agentId: answering.id, agentName: answering.name } : {}
}

function* recordOf(wire: Started, conversationId: string, scene: Scene): Steps<readonly ChatEvent[]> {
  const { context } = scene
  const isKnown = context.conversationId !== undefined
  const read = yield* readMessages(wire.messages ?? wire.history, scene)
  const rated = ratingOf(wire, conversationId)
  const greeting = readGreeting(wire.welcomeMessage, wire.reactions, scene)
  // No list is not an empty one: it proves nothing absent.
  if (!read && isKnown) return [{ type: 'transcript.failed', detail: 'conversation-started without messages' }, ...rated]
  const messages = yield* withGreetings(read?.map(({ message }) => message) ?? [], greeting, context)
  const hasSpoken = read?.some(({ side }) => side === 'user' || (side === 'agent' && scene.config.as === 'agent')) ?? false
  if (isKnown || hasSpoken) {
    return [
      // Of the one at hand it is the record alone: told twice, it would be asked for again, and that answer told twice again.
      ...(isKnown ? [] : [{ type: 'conversation.started', conversationId, resumed: true } as const]),
      { type: 'transcript.loaded', messages, complete: true, conversationId },
      ...reactionsOf(wire.reactions),
      ...rated,
    ]
  }
  return [
    { type: 'conversation.started', conversationId, resumed: false },
    ...messages.map((message): ChatEvent => ({ type: 'message.received', message: dated(message, context.at) })),
    ...reactionsOf(wire.reactions),
    ...rated,
  ]
}

const dated = (message: Message, at: number): Message => (message.time === undefined ? { ...message, time: at } : message)

const ratingOf = ({ rating, ratingComment }: Started, conversationId: string): readonly ChatEvent[] => {
  const given = readRating(rating)
  return given === undefined ? [] : [present({ type: 'conversation.rated' as const, rating: given, comment: ratingComment, conversationId })]
}

/** Reactions by the ids of messages. `{liked, disliked}` alone is about the greeting. */
const reactionsOf = (reactions: unknown): readonly ChatEvent[] => {
  const pairs: readonly (readonly [string | undefined, unknown])[] = Array.isArray(reactions)
    ? reactions.filter(isRecord).map((one) => [readId(one['messageId']), one])
    : isRecord(reactions)
      ? Object.entries(reactions).filter(([, one]) => isRecord(one))
      : []
  return pairs.flatMap(([wireId, one]) => {
    const reaction = readReaction(one)
    return wireId === undefined || reaction === undefined ? [] : [{ type: 'message.reacted', wireId, reaction }]
  })
}

// The name under which it has spoken is its own; what the conversation is displayed as stands in until then.
const spokenName = ({ displayName }: Pick<Started, 'displayName'>, { context }: Scene): string | undefined => context.session['botName'] ?? displayName

const joined = ({ displayName, message }: Started, conversationId: string | undefined, scene: Scene): readonly ChatEvent[] => {
  const words = typeof message === 'string' && message.trim() !== '' ? message : undefined
  if (displayName === undefined && words === undefined) return []
  return [extension(CHATBOT_BACKEND.joined, present({ conversationId: conversationId ?? scene.context.conversationId, displayName, message: words }))]
}

/** `join`: told beside or in place of `conversation-started`, without a record. Its words are a greeting as long as nobody has spoken. */
export const decodeJoin: Reader = (frame, scene): Decoded | Unread => {
  const wire = fieldsOf(frame)
  if (!wire) return { reason: 'no object' }
  const { context } = scene
  const { conversationId } = wire
  if (conversationId !== undefined && context.conversationId !== undefined && conversationId !== context.conversationId) {
    return { events: [ignored(frame, 'another conversation')] }
  }
  const greeting = isBeginning(context) ? readGreeting(wire.message ?? wire.welcomeMessage, wire.reactions, scene) : undefined
  const isNew = conversationId !== undefined && context.conversationId === undefined
  return {
    events: [
      ...remember({ sessionId: wire.sessionId, botName: spokenName(wire, scene), sessionOf: isNew ? conversationId : undefined }, scene),
      ...joined(wire, conversationId, scene),
      ...(isNew ? [{ type: 'conversation.started', conversationId, resumed: false } as const] : []),
      ...(greeting ? [{ type: 'message.received', message: greeting } as const] : []),
    ],
  }
}
