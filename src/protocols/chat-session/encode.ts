import type { Command, CommandOf, Encoded, ProtocolContext } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { none } from '../foundation/totalAdapter.ts'
import { type ClientEvent, encodeEvents, encodeGet, getRequest } from './encodeEvents.ts'
import { encodeExtension } from './encodeExtension.ts'
import { formCancel, formData } from './encodeForm.ts'
import { encodeInvitation } from './encodeInvitation.ts'
import { encodeMessage } from './encodeMessage.ts'
import { encodeStart } from './encodeStart.ts'
import { eventId } from './messageIds.ts'
import type { WireConfig } from './wireConfig.ts'

/** Milliseconds until a poll is given up and made again: the server holds one for up to 15 seconds. */
const POLL_TIMEOUT = 20_000

/** Turns a command into a frame, or says why this wire has none. */
export const encode = (command: Command, context: ProtocolContext, config: WireConfig): Encoded => {
  switch (command.type) {
    case 'conversation.start':
      return encodeStart(command, context, config)
    case 'conversation.resume':
      return encodeGet(context, config, 'chats', 'active')
    case 'availability.check':
      return encodeGet(context, config, 'availability')
    case 'connection.listen':
      return encodeListen(command.conversationId, context, config)
    case 'extension.send':
      return encodeExtension(command, context, config)
    case 'conversation.rate':
      return none('this wire takes ratings by survey forms alone')
    case 'conversation.escalate':
      return none('on this wire the scenario alone brings an agent')
    case 'message.edit':
    case 'message.delete':
      return none('on this wire visitors cannot change what they said')
    case 'metadata.set':
    case 'metadata.get':
      return none('metadata goes with the start of a chat alone')
    case 'connection.probe':
      return none('the poll itself proves the line')
    case 'conversation.delete':
    case 'conversations.list':
    case 'conversations.delete':
    case 'action.send':
    case 'message.react':
    case 'stream.stop':
    case 'presence.report':
    case 'reply.fetch':
      return none(`this wire has no ${command.type}`)
    default:
      return context.conversationId === undefined || context.conversationId === ''
        ? none(`${command.type} needs a chat, and none has started`)
        : encodeWithin(command, context.conversationId, context, config)
  }
}

type Within = CommandOf<
  | 'conversation.end'
  | 'transcript.fetch'
  | 'message.send'
  | 'typing.notify'
  | 'receipt.send'
  | 'form.submit'
  | 'form.cancel'
  | 'invitation.answer'
  | 'page.report'
>

/** Commands that speak of the chat at hand. */
const encodeWithin = (command: Within, chatId: string, context: ProtocolContext, config: WireConfig): Encoded => {
  const say = (event: ClientEvent): Encoded => encodeEvents([event], chatId, context, config)
  switch (command.type) {
    case 'message.send':
      return encodeMessage(command.message, chatId, context, config)
    case 'transcript.fetch':
      return encodeGet(context, config, 'chats', chatId, 'history')
    case 'conversation.end':
      // By HTTP in any case: what a second end means depends on whether the first one was taken, and a socket does not tell.
      return encodeEvents([{ event: `chat_session_${endWord(context, config)}` }], chatId, context, { ...config, send: 'http' })
    case 'typing.notify':
      return say(command.isTyping ? present({ event: 'chat_session_typing', msg: command.draft }) : { event: 'chat_session_not_typing' })
    case 'receipt.send':
      return encodeReceipt(command, say, config)
    case 'form.submit':
      return say(formData(command, config))
    case 'form.cancel':
      return say(formCancel(command, config))
    case 'invitation.answer': {
      const answer = encodeInvitation(command, chatId, context.id)
      return 'reason' in answer ? none(answer.reason) : say(answer.event)
    }
    case 'page.report': {
      const { page, title = '' } = command
      return say({ event: 'chat_session_navigation', msg_id: eventId(chatId, context.id), page, title })
    }
    default:
      // Only a host's own code without types can ask for another.
      return none('this wire has no such command')
  }
}

const encodeListen = (chatId: string, context: ProtocolContext, config: WireConfig): Encoded => {
  if (config.transport === 'socket') return none('the socket tells of events by itself')
  if (chatId === '') return none('connection.listen needs a chat')
  return { via: 'socket', name: 'poll', data: { ...getRequest(context, config, 'chats', chatId, 'events'), timeout: POLL_TIMEOUT } }
}

/** Who ends a chat that was disconnected already has had enough of the survey too. */
const endWord = ({ session }: ProtocolContext, { endWith }: WireConfig): 'disconnect' | 'end' =>
  session['disconnected'] === undefined ? endWith : 'end'

/** Ids that `decode` makes for rows that are no messages on the wire. */
const made = /^(?:form|cobrowsing|call|case|warning|joined|left|file):/

const encodeReceipt = ({ wireId, status }: CommandOf<'receipt.send'>, say: (event: ClientEvent) => Encoded, { version }: WireConfig): Encoded => {
  if (version === 'v1') return none('version 1 of the API takes no receipts (BP-18)')
  if (wireId === '' || made.test(wireId)) return none('receipts are for messages')
  return say({ event: `chat_session_message_${status}`, ref_msg_id: wireId })
}
