import type { Command, CommandOf, Encoded, ProtocolContext } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { none } from '../foundation/totalAdapter.ts'
import { clientFrame, jsonCopy } from './clientFrame.ts'
import { encodeExtension } from './encodeExtension.ts'
import { encodeList } from './encodeList.ts'
import { encodeMessage } from './encodeMessage.ts'
import { encodePresence } from './encodePresence.ts'
import { encodeStart } from './encodeStart.ts'
import { serverIdOf } from './serverId.ts'
import type { WireConfig } from './wireConfig.ts'

/** Turns a command into a frame, or says why this wire has none. */
export const encode = (command: Command, context: ProtocolContext, config: WireConfig): Encoded => {
  switch (command.type) {
    case 'conversation.start':
      return encodeStart(context)
    case 'message.send':
      return encodeMessage(command.message, context, config)
    case 'typing.notify':
      return encodeTyping(command.isTyping, context, config)
    case 'conversations.list':
      return encodeList(command)
    case 'extension.send':
      return encodeExtension(command, context, config)
    case 'page.report':
      return clientFrame('page-view', { page: command.page, ...present({ referrer: command.referrer }) })
    case 'connection.probe':
      // An event of the application, apart from Socket.IO's own heartbeat (SB-17).
      return clientFrame('ping')
    case 'message.edit':
    case 'message.delete':
      return none('on this wire visitors cannot change what they said')
    case 'receipt.send':
      return none('this wire takes no receipts')
    case 'metadata.get':
      return none('this wire tells metadata when it changes, and not when it is asked')
    case 'conversation.delete':
    case 'conversations.delete':
    case 'form.submit':
    case 'form.cancel':
    case 'invitation.answer':
    case 'availability.check':
    case 'action.send':
    case 'reply.fetch':
    case 'connection.listen':
      return none(`this wire has no ${command.type}`)
    default:
      return encodeKnown(command, context, config)
  }
}

type Within = CommandOf<
  | 'conversation.resume'
  | 'conversation.end'
  | 'conversation.rate'
  | 'conversation.escalate'
  | 'transcript.fetch'
  | 'message.react'
  | 'stream.stop'
  | 'presence.report'
  | 'metadata.set'
>

/** Commands that speak of a conversation. */
const encodeKnown = (command: Within, context: ProtocolContext, config: WireConfig): Encoded => {
  const conversationId = command.type === 'conversation.resume' ? command.conversationId : context.conversationId
  if (conversationId === undefined || conversationId === '') return none(`${command.type} needs a conversation, and none has started`)
  switch (command.type) {
    case 'conversation.resume':
    case 'transcript.fetch':
      return encodeStart({ ...context, conversationId })
    case 'conversation.end':
      return clientFrame('end-conversation', { conversationId })
    case 'conversation.escalate':
      return clientFrame('escalate', present({ conversationId, reason: command.reason }))
    case 'conversation.rate':
      return encodeRating(command, conversationId, config)
    case 'message.react':
      return encodeReaction(command, conversationId, context)
    case 'stream.stop':
      return config.stopEvent === undefined
        ? none('the backend’s documents have no way to stop an answer: the rest of it is not shown')
        : clientFrame(config.stopEvent, { conversationId })
    case 'presence.report':
      return config.presence === false
        ? none('presence is not told: the option `presence` is off')
        : encodePresence({ action: actions[command.status] }, context, config)
    case 'metadata.set':
      return encodeMetadata(command)
    default:
      // Only a host's own code without types can ask for another.
      return none('this wire has no such command')
  }
}

const actions = { joined: 'join', present: 'heartbeat', left: 'leave' } as const

const encodeTyping = (isTyping: boolean, { conversationId }: ProtocolContext, { as, presence }: WireConfig): Encoded => {
  const senderName = presence === false ? undefined : presence.userName
  const sender = as === 'agent' ? 'agent' : 'user'
  return clientFrame('typing', present({ conversationId: conversationId ?? 'pending', isTyping, sender, senderName }))
}

/** Rows that are looked through, from the last, for one by its name. */
const SEARCHED = 2_000

/** The server knows a message by its own names alone, and some greetings have none. */
const encodeReaction = ({ wireId, reaction }: CommandOf<'message.react'>, conversationId: string, { messages }: ProtocolContext): Encoded => {
  let messageId = serverIdOf({ wireIds: [wireId] })
  const length = messageId === undefined ? (messages?.length ?? 0) : 0
  for (let index = length - 1; index >= Math.max(0, length - SEARCHED) && messageId === undefined; index -= 1) {
    const message = messages?.at(index)
    if (message?.wireIds.includes(wireId)) messageId = serverIdOf(message)
  }
  if (messageId === undefined) return none('the server has no name for this message')
  return clientFrame('react-message', { conversationId, messageId, reaction })
}

/** The wire's two words have no middle (SB-8). */
const encodeRating = ({ rating, comment }: CommandOf<'conversation.rate'>, conversationId: string, { ratings }: WireConfig): Encoded => {
  if (!(rating >= 1 && rating <= 5)) return none('a rating is 1 to 5')
  if (ratings === 'numbers') return clientFrame('rate', present({ conversationId, rating, comment }))
  if (rating > 2 && rating < 4) return none('this wire says good or bad, and 3 is neither')
  return clientFrame('rate', present({ conversationId, rating: rating <= 2 ? 'bad' : 'good', comment }))
}

/** No conversation is named: the server takes the one that was joined (SB-16). */
const encodeMetadata = ({ metadata, target }: CommandOf<'metadata.set'>): Encoded => {
  if (target !== undefined) return none('this wire cannot say who should see metadata')
  const copy = jsonCopy(metadata)
  return isRecord(copy) ? clientFrame('update-conversation-metadata', { metadata: copy }) : none('the metadata holds something that JSON cannot carry')
}
