import type { ChatEvent, ConversationSummary, Decoded, Message } from '../../model/index.ts'
import { isRecord, readRecord, readWord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import { asGreeting } from './greeting.ts'
import { type ReadMessage, readMessage } from './readMessage.ts'
import { readScore } from './readScore.ts'
import { extension, ignored, isElsewhere, remember, type Reader, type Scene, type Unread } from './scene.ts'
import { readId } from './wire.ts'

/** Milliseconds within which the same words of the same author, without any id, are the same message (SB-12). */
const REPEAT_SPAN = 10_000

/** `message`: wrapped or bare. */
export const decodeMessage: Reader = (frame, scene): Decoded | Unread => {
  const { body } = frame
  const inner = isRecord(body['message']) ? body['message'] : body
  const read = readMessage(inner, scene.context.id, scene)
  if (!read) return Object.keys(inner).length === 0 ? { reason: 'no message' } : { events: [ignored(frame, 'nothing to show')] }
  const conversationId = readId(body['conversationId']) ?? read.conversationId
  const listed = listedBy(read, conversationId ?? scene.context.conversationId, scene)
  if (isElsewhere(conversationId, scene)) return { events: [...listed, ignored(frame, 'another conversation')] }
  if (isRepeat(read.message, scene)) return { events: [ignored(frame, 'told twice')] }
  const message = asGreeting(read.message, scene)
  return {
    events: [...nameOf(read, scene), { type: 'message.received', message }, ...receiptOf(message), ...reasoningOf(read), ...listed],
  }
}

/** The assistant is known on by the name under which it spoke: pieces of its answers carry none. */
const nameOf = ({ side, senderName }: ReadMessage, scene: Scene): readonly ChatEvent[] =>
  side === 'ai' && senderName !== undefined ? remember({ botName: senderName }, scene) : []

const receiptOf = ({ delivery, wireIds }: Message): readonly ChatEvent[] => {
  const [wireId] = wireIds
  if (wireId === undefined || (delivery?.status !== 'read' && delivery?.status !== 'delivered')) return []
  return [{ type: delivery.status === 'read' ? 'message.read' : 'message.delivered', wireId }]
}

/** How the assistant came to it: for the host, beside the message, never shown by itself. */
const reasoningOf = ({ wire, message }: ReadMessage): readonly ChatEvent[] => {
  const metadata = readRecord(wire.metadata)
  const tools = Array.isArray(wire.tools) && wire.tools.length > 0 ? (wire.tools as readonly unknown[]) : undefined
  const reasoning = wire.reasoning ?? undefined
  const confidence = readScore(metadata?.['aiConfidence'])
  const intent = readWord(metadata?.['intent'])
  if (reasoning === undefined && tools === undefined && confidence === undefined && intent === undefined) return []
  return [extension(CHATBOT_BACKEND.reasoning, present({ messageId: message.wireIds[0], reasoning, tools, confidence, intent }))]
}

/** Told twice, without any id or time by which one could see it. The finished form of a streamed answer is no repetition. */
const isRepeat = ({ wireIds, author, parts }: Message, { context }: Scene): boolean => {
  const last = context.messages?.at(context.messages.length - 1)
  if (wireIds.length > 0 || author.role === 'visitor' || !last || last.stream !== undefined || last.wireIds.length > 0) return false
  const isRecent = last.time !== undefined && Math.abs(context.at - last.time) < REPEAT_SPAN
  return isRecent && last.author.role === author.role && JSON.stringify(last.parts) === JSON.stringify(parts)
}

/** While a list is watched, what is said in one of its conversations moves that one. */
const listedBy = (
  { message: { parts, time }, side, senderName }: ReadMessage,
  conversationId: string | undefined,
  { context }: Scene,
): readonly ChatEvent[] => {
  if (conversationId === undefined || context.session['listJoined'] !== '1') return []
  const preview = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))[0]
  const conversation: ConversationSummary = present({
    id: conversationId,
    preview: preview?.replace(/\s+/g, ' ').trim().slice(0, 200),
    visitorName: side === 'user' ? senderName : undefined,
    updatedAt: time,
  })
  return [{ type: 'conversations.changed', conversation }]
}
