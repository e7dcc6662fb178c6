import type { ChatEvent, Decoded, ProtocolContext } from '../../model/index.ts'
import { decodeActions } from './decodeActions.ts'
import { decodeConversations } from './decodeConversations.ts'
import { decodeError } from './decodeError.ts'
import { decodeMessage } from './decodeMessage.ts'
import { decodeMetadata } from './decodeMetadata.ts'
import { decodeTranscript } from './decodeTranscript.ts'
import { finishSteps } from '../foundation/finishSteps.ts'
import { decodeUpdate } from './decodeUpdate.ts'
import { GREET } from './greet.ts'
import { ignoreEvent } from './ignoreEvent.ts'
import { present } from '../foundation/present.ts'
import type { WireEvent } from './unwrapFrame.ts'
import { connectedWire, conversationWire, editedWire, readWire } from './wire.ts'
import { userIdOf, type WireConfig } from './wireConfig.ts'

/** Translates one event of the wire; undefined when its payload cannot be read. Unknown names are ignored aloud. */
export const decodeEvent = (event: WireEvent, context: ProtocolContext, config: WireConfig): Decoded | undefined => {
  const { name, payload } = event
  switch (name) {
    case 'socket_connected':
      return told(connected(payload))
    case 'conversation_start_success':
      return started(payload, context, config)
    case 'bot_message':
      return told(decodeMessage(event, 'bot', context, config))
    case 'livechat_message':
      return told(decodeMessage(event, 'agent', context, config))
    case 'action':
      return told(decodeActions(event, context, config))
    case 'conversation_update':
      return told(decodeUpdate(event))
    case 'general_error':
      return decodeError(payload, context, config)
    case 'conversation_transcript':
      return told(finishSteps(decodeTranscript(payload, context, config)))
    case 'user_conversations':
    case 'get_conversations':
    case 'get_user_conversations':
    case 'get_user_conversations_v2':
    case 'conversations':
      return told(decodeConversations(payload))
    case 'conversation_metadata':
    case 'metadata_request':
      return told(decodeMetadata(payload, context, config))
    case 'metadata_update_success':
      return told([present({ type: 'metadata.acked', conversationId: readWire(conversationWire, payload)?.conversation_id })])
    case 'message_edited_success':
      return told(edited(payload))
    case 'delete_conversation_success':
      return told(deleted(payload, userIdOf(config, context)))
    default:
      return told([ignoreEvent(event)])
  }
}

const told = (events: readonly ChatEvent[]): Decoded | undefined => (events.length > 0 ? { events } : undefined)

/** The id matters only for requests by HTTP, so its absence stops nothing; an old one must not survive. */
const connected = (payload: unknown): readonly ChatEvent[] => [
  { type: 'session.changed', change: { socketId: readWire(connectedWire, payload)?.socket_id ?? null } },
  { type: 'session.opened' },
]

const started = (payload: unknown, context: ProtocolContext, config: WireConfig): Decoded | undefined => {
  const conversationId = readWire(conversationWire, payload)?.conversation_id
  if (conversationId === undefined) return undefined
  const events: readonly ChatEvent[] = [{ type: 'conversation.started', conversationId }]
  // The same frame may come twice; the bot must not greet twice.
  const isNew = context.conversationId !== conversationId
  return config.botFirst && isNew ? { events, commands: [{ type: 'extension.send', name: GREET, payload: {} }] } : { events }
}

const edited = (payload: unknown): readonly ChatEvent[] => {
  const wireId = readWire(editedWire, payload)?.message_id
  return wireId === undefined ? [] : [{ type: 'message.edited', wireId }]
}

/** One request deletes all when it carries the user's id as conversation, and is answered alike (CH-25, CH-26). */
const deleted = (payload: unknown, ownUserId: string): readonly ChatEvent[] => {
  const wire = readWire(conversationWire, payload)
  const userId = wire?.userId
  const conversationId = wire?.conversation_id
  if (userId === undefined && conversationId === undefined) return []
  const isAll = conversationId === undefined || conversationId === ownUserId || conversationId === userId
  if (isAll) return [{ type: 'conversation.deleted', userId: userId ?? conversationId ?? ownUserId }]
  return [present({ type: 'conversation.deleted', conversationId, userId })]
}
