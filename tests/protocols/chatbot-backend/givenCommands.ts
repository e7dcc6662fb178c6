import type { Command, Encoded, Message, MessagePart, Participant, ProtocolContext } from '../../../src/model/index.ts'
import { encode } from '../../../src/protocols/chatbot-backend/encode.ts'
import { wireConfig, type WireSource } from '../../../src/protocols/chatbot-backend/wireConfig.ts'

export const CONVERSATION = 'conv-456'
export const VISITOR = '0123456789abcdef0123456789abcdef'
export const KEY = 'wk_1ive_k3y'

export const wire: WireSource = { auth: { widgetKey: KEY, chatbotId: 'bot-1' } }

export const given: ProtocolContext = {
  id: 'tab.7',
  at: 1_700_000_000_000,
  session: { userId: 'user-9', tenantId: 'tenant-1', sessionId: 'session-3' },
  conversationId: CONVERSATION,
  visitorId: VISITOR,
}

/** No conversation has begun. */
export const unstarted: Partial<ProtocolContext> = { conversationId: undefined as never }

export const encodeWith = (command: Command, options: Partial<WireSource> = {}, over: Partial<ProtocolContext> = {}): Encoded =>
  encode(command, { ...given, ...over }, wireConfig({ ...wire, ...options }))

export const words = (text: string): MessagePart => ({ kind: 'text', format: 'plain', text })

export const said = (id: string, author: Participant, parts: readonly MessagePart[], over: Partial<Message> = {}): Message => ({
  id,
  wireIds: [`wire-${id}`],
  author,
  parts,
  time: 1_700_000_000_000,
  ...(author.role === 'visitor' ? { delivery: { status: 'confirmed' } } : {}),
  ...over,
})

export const ownMessage = (parts: readonly MessagePart[], over: Partial<Message> = {}): Message =>
  said('tab.3', { role: 'visitor' }, parts, { delivery: { status: 'sending' }, ...over })

export const sending = (...parts: readonly MessagePart[]): Command => ({ type: 'message.send', message: ownMessage(parts) })

/** The event and its argument. */
export const eventOf = (frame: Encoded): readonly [name: string | undefined, data: unknown] => {
  if (frame.via !== 'socket') throw new Error(`no event: ${JSON.stringify(frame)}`)
  return [frame.name, frame.data]
}

/** Why there is no frame. */
export const reasonOf = (frame: Encoded): string => {
  if (frame.via !== 'none') throw new Error(`a frame: ${JSON.stringify(frame)}`)
  return frame.reason
}
