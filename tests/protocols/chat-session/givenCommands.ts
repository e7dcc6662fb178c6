import type { Command, Encoded, FileAttachment, Message, MessagePart, ProtocolContext } from '../../../src/model/index.ts'
import type { ChatSessionWireOptions } from '../../../src/protocols/chat-session/chatSessionOptions.ts'
import { encode } from '../../../src/protocols/chat-session/encode.ts'
import { wireConfig } from '../../../src/protocols/chat-session/wireConfig.ts'

export const BASE = 'https://chat.example/clientweb/api/v2'
export const CHAT = '7D2E1D0A-chat'
export const VISITOR = '0123456789abcdef0123456789abcdef'
/** The visitor's id as the UUID of version 4 that the wire asks for. */
export const CLIENT = '01234567-89ab-4def-8123-456789abcdef'

export const wire: ChatSessionWireOptions = { url: BASE, tenantUrl: 'tenant.example', appId: 'webchat-app' }

export const given: ProtocolContext = { id: 'tab.7', at: 1_700_000_000_000, session: {}, conversationId: CHAT, visitorId: VISITOR }

export const encodeWith = (command: Command, options: Partial<ChatSessionWireOptions> = {}, over: Partial<ProtocolContext> = {}): Encoded =>
  encode(command, { ...given, ...over }, wireConfig({ ...wire, ...options }))

/** The request of an encoded frame. */
export const requestOf = (frame: Encoded) => {
  if (frame.via !== 'http') throw new Error(`no request: ${JSON.stringify(frame)}`)
  return frame.request
}

/** What an encoded frame says: the body of a request, or the text for the socket. */
export const bodyOf = (frame: Encoded): unknown => {
  const text = frame.via === 'http' ? frame.request.body : frame.via === 'socket' ? frame.data : undefined
  if (typeof text !== 'string') throw new Error(`no text: ${JSON.stringify(frame)}`)
  return JSON.parse(text)
}

/** The events in an encoded batch. */
export const sentEvents = (frame: Encoded): readonly Readonly<Record<string, unknown>>[] =>
  (bodyOf(frame) as { readonly events: readonly Readonly<Record<string, unknown>>[] }).events

export const words = (text: string): MessagePart => ({ kind: 'text', format: 'plain', text })

export const attached = (id: string, over: Partial<FileAttachment> = {}): FileAttachment => ({
  id,
  kind: 'document',
  name: `${id}.pdf`,
  wire: { file_id: `FILE-${id}` },
  ...over,
})

export const ownMessage = (parts: readonly MessagePart[], over: Partial<Message> = {}): Message => ({
  id: 'tab.3',
  wireIds: ['tab.3'],
  author: { role: 'visitor' },
  parts,
  time: 1_700_000_000_000,
  delivery: { status: 'queued' },
  ...over,
})

export const sending = (...parts: readonly MessagePart[]): Command => ({ type: 'message.send', message: ownMessage(parts) })

export const cobrowsing = { type: 'invitation.answer', invitation: 'cobrowsing', invitationId: 'cobrowsing:7' } as const
export const call = { type: 'invitation.answer', invitation: 'call', invitationId: 'call:PARTY-1:CHAT:9' } as const
export const place = { kind: 'location', latitude: 53.55, longitude: -9.99 } as const
