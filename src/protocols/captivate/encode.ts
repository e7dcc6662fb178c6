import type { Command, Encoded, ProtocolContext } from '../../model/index.ts'
import { encodeContent } from './encodeContent.ts'
import { encodeConversations, encodeDelete, encodeDeleteAll } from './encodeConversations.ts'
import { none } from '../foundation/totalAdapter.ts'
import { encodeEvent, encodeGet } from './encodeEvent.ts'
import { encodeMetadata } from './encodeMetadata.ts'
import { encodeStart } from './encodeStart.ts'
import { encodeFormCancel, encodeFormSubmit } from './forms/encodeForm.ts'
import { GREET } from './greet.ts'
import { present } from '../foundation/present.ts'
import { judgeReplyUrl } from './replyGate.ts'
import type { WireConfig } from './wireConfig.ts'

/** Turns a command into a frame, or says why this wire has none. */
export const encode = (command: Command, context: ProtocolContext, config: WireConfig): Encoded => {
  switch (command.type) {
    case 'conversation.start':
      return encodeStart(command, context, config)
    case 'conversation.delete':
      return encodeDelete(command, context, config)
    case 'conversations.list':
      return encodeConversations(command, context, config)
    case 'conversations.delete':
      return encodeDeleteAll(command, context, config)
    case 'reply.fetch':
      return encodeReply(command.url, config)
    case 'conversation.resume':
      // The cheapest request that names the conversation: what comes next goes to the socket that spoke last.
      return encodeEvent('metadata_request', { conversation_id: command.conversationId }, context, config)
    case 'conversation.end':
      return none('a visitor cannot end a Captivate conversation')
    case 'conversation.rate':
      return none('Captivate takes no ratings')
    case 'message.delete':
      return none('Captivate deletes no single messages')
    case 'typing.notify':
      return none('Captivate carries no typing signals')
    default:
      return context.conversationId === undefined || context.conversationId === ''
        ? none(`${command.type} needs a conversation, and none has started`)
        : encodeWithin(command, context.conversationId, context, config)
  }
}

const encodeReply = (url: string, config: WireConfig): Encoded => {
  const verdict = judgeReplyUrl(url, config)
  return verdict.allowed ? encodeGet(url, verdict.withKey, config) : none(verdict.reason)
}

/** Commands that speak of the conversation at hand. */
const encodeWithin = (command: Command, conversation_id: string, context: ProtocolContext, config: WireConfig): Encoded => {
  const event = (name: string, payload: object): Encoded => encodeEvent(name, payload, context, config)
  const action = (id: string, data: object, type = 'normal'): Encoded => event('action', { type, id, data, conversation_id })
  switch (command.type) {
    case 'message.send': {
      const content = encodeContent(command.message.parts)
      if ('reason' in content) return none(content.reason)
      const client_msg_id = command.message.wireIds[0] ?? command.message.id
      return event('user_message', { type: 'message_create', client_msg_id, conversation_id, content: content.value })
    }
    case 'message.edit': {
      const { wireId: message_id, text } = command
      if (message_id === '') return none('the message has no id on the wire')
      const client_msg_id = `edit-message-id-${String(context.at)}`
      return event('edit_message', { type: 'message_create', client_msg_id, conversation_id, message_id, content: { type: 'text', text } })
    }
    case 'conversation.escalate':
      return action('escalateToHuman', present({ reason: command.reason }))
    case 'action.send':
      return action(command.id, command.data ?? {}, command.actionType)
    case 'form.submit':
      return encodeFormSubmit(command, conversation_id, context, config)
    case 'form.cancel':
      return encodeFormCancel(command, conversation_id, context, config)
    case 'metadata.set':
      return encodeMetadata(command, conversation_id, context, config)
    case 'metadata.get':
      return event('metadata_request', { conversation_id })
    case 'transcript.fetch':
      return encodeTranscript(conversation_id, context, config)
    case 'connection.probe':
      // On the socket in both generations: an answer by HTTP would say nothing of it, and whatever comes back on it is a proof.
      return encodeEvent('metadata_request', { conversation_id }, context, config, 'socket')
    case 'extension.send':
      return command.name === GREET
        ? event('user_message', { type: 'message_create', client_msg_id: context.id, conversation_id, content: { type: 'text', text: '' } })
        : none(`Captivate has no extension called ${command.name.slice(0, 80)}`)
    default:
      return none(`Captivate has no ${command.type}`)
  }
}

const encodeTranscript = (conversationId: string, context: ProtocolContext, config: WireConfig): Encoded => {
  if (config.transcript === 'socket') {
    return encodeEvent('conversation_transcript_request', { conversation_id: conversationId }, context, config, 'socket')
  }
  const url = new URL(config.transcriptUrl)
  url.searchParams.set('conversation_id', conversationId)
  return encodeGet(url.href, true, config)
}
