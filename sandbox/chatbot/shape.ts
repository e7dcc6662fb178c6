import { createHash } from 'node:crypto'
import type { Conversation, KeptMessage } from './state.ts'
import { isOver, lastActivity } from './state.ts'
import type { ChatbotSettings } from './settings.ts'
import type { JsonRecord } from './wire.ts'

/** A moment as the wire has it; undefined, so that JSON leaves it out, where it has none. */
export function shapeTime({ timestamps }: ChatbotSettings, at: number): string | number | undefined {
  if (timestamps === 'missing') return undefined
  if (timestamps === 'number') return at
  return timestamps === 'seconds' ? Math.floor(at / 1000) : new Date(at).toISOString()
}

/** An id as a database makes it: 24 hexadecimal digits that say nothing. */
export const objectIdOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 24)

/** The server's event of that name, as it is spelt on this wire. */
export const shapeName = ({ names }: ChatbotSettings, name: string): string => (names === 'underscore' ? name.replaceAll('-', '_') : name)

/** A message as the wire has it. */
export function shapeMessage(settings: ChatbotSettings, message: KeptMessage, conversationId: string): JsonRecord {
  const { messageIds, textKey, botSender, messageStatus } = settings
  const status = { full: { sent: true, delivered: true, read: false }, short: { sent: true, delivered: true }, missing: undefined }[messageStatus]
  const timestamp = shapeTime(settings, message.at)
  return {
    ...(messageIds === '_id' ? {} : { messageId: message.id }),
    ...(messageIds === 'messageId' ? {} : { _id: message.objectId }),
    conversationId,
    sender: message.sender === 'ai' ? botSender : message.sender,
    ...(message.senderName === undefined ? {} : { senderName: message.senderName }),
    [textKey]: message.content,
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(status ? { status } : {}),
    ...(message.reaction ? { reactions: { liked: message.reaction === 'like', disliked: message.reaction === 'dislike' } } : {}),
    ...(message.reasoning !== undefined && settings.reasoning ? { reasoning: message.reasoning } : {}),
    ...(message.tools && settings.reasoning ? { tools: message.tools } : {}),
  }
}

/** The payload of `message`. */
export function shapeMessageEvent(settings: ChatbotSettings, message: KeptMessage, conversationId: string): JsonRecord {
  const bare = shapeMessage(settings, message, conversationId)
  return settings.message === 'bare' ? bare : { message: bare, conversationId }
}

/** A conversation as lists have it. */
export function shapeConversation(settings: ChatbotSettings, conversation: Conversation, now: number): JsonRecord {
  const { messages, agent, queuedAt, assignedAt, endedAt } = conversation
  const shown = { last: messages.slice(-1), all: messages, none: [] }[settings.listMessages]
  const time = (at: number | null): string | number | undefined => (at === null ? undefined : shapeTime(settings, at))
  const count = (sender: string): number => messages.filter((message) => message.sender === sender).length
  return withoutGaps({
    conversationId: conversation.id,
    tenantId: conversation.tenantId,
    chatbotId: conversation.chatbotId,
    sessionId: conversation.sessionId,
    userId: conversation.userId,
    userName: conversation.userName === '' ? undefined : conversation.userName,
    status: conversation.status,
    assignedAgentId: agent?.id,
    assignedAgentName: agent?.name,
    messages: shown.map((message) => shapeMessage(settings, message, conversation.id)),
    metadata: conversation.metadata,
    timestamps: withoutGaps({
      created: time(conversation.createdAt),
      lastActivity: time(lastActivity(conversation)),
      queuedAt: time(queuedAt),
      agentAssignedAt: time(assignedAt),
      endedAt: time(endedAt),
    }),
    metrics: withoutGaps({
      messageCount: messages.length,
      aiMessageCount: count('ai'),
      agentMessageCount: count('agent'),
      queueTimeSeconds: queuedAt === null ? undefined : Math.round(((assignedAt ?? now) - queuedAt) / 1000),
      handleTimeSeconds: isOver(conversation) && endedAt !== null && assignedAt !== null ? Math.round((endedAt - assignedAt) / 1000) : undefined,
    }),
    rating: conversation.rating === null ? undefined : shapeRating(settings, conversation.rating),
    ratingComment: conversation.ratingComment === '' ? undefined : conversation.ratingComment,
  })
}

function shapeRating({ ratingsShown }: ChatbotSettings, rating: string | number): string | number {
  if (ratingsShown === 'words') return typeof rating === 'number' ? (rating >= 3 ? 'good' : 'bad') : rating
  if (ratingsShown === 'numbers') return typeof rating === 'string' ? (rating === 'good' ? 5 : 1) : rating
  return rating
}

function withoutGaps(record: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
