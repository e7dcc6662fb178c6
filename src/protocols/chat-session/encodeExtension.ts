import type { CommandOf, Encoded, ProtocolContext } from '../../model/index.ts'
import { isRecord, readWord, type WireRecord } from '../foundation/coerce.ts'
import { none } from '../foundation/totalAdapter.ts'
import { type ClientEvent, encodeEvents, encodeGet, encodePost } from './encodeEvents.ts'
import { CHAT_SESSION } from './extensions.ts'
import { eventId } from './messageIds.ts'
import type { WireConfig } from './wireConfig.ts'

/** Commands that only this wire has. */
export const encodeExtension = (command: CommandOf<'extension.send'>, context: ProtocolContext, config: WireConfig): Encoded => {
  const payload = isRecord(command.payload) ? command.payload : {}
  switch (command.name) {
    case CHAT_SESSION.iceServers:
      return encodeGet(context, config, 'iceservers')
    case CHAT_SESSION.parameters:
      return encodeGet(context, config, 'parameters')
    case CHAT_SESSION.version:
      return config.version === 'v1' ? none('version 1 of the API does not tell its version') : encodeGet(context, config, 'version')
    case CHAT_SESSION.caseHistory:
      if (payload['withoutChat'] === true) return encodeGet(context, config, 'casehistory')
      break
    case CHAT_SESSION.closeCase:
      if (payload['withoutChat'] === true) return encodePost({}, context, config, 'closecase')
      break
  }
  const chatId = context.conversationId
  if (!isKnown(command.name)) return none(`chatSession has no extension called ${command.name.slice(0, 80)}`)
  if (chatId === undefined || chatId === '') return none(`${command.name} needs a chat, and none has started`)
  return encodeWithin(command.name, payload, chatId, context, config)
}

type Within = typeof CHAT_SESSION[(typeof within)[number]]

const within = ['caseHistory', 'closeCase', 'notifications', 'signaling', 'formNotFound'] as const

const isKnown = (name: string): name is Within => within.some((key) => CHAT_SESSION[key] === name)

/** Extensions that speak of the chat at hand. */
const encodeWithin = (name: Within, payload: WireRecord, chatId: string, context: ProtocolContext, config: WireConfig): Encoded => {
  const say = (event: ClientEvent): Encoded => encodeEvents([event], chatId, context, config)
  switch (name) {
    case CHAT_SESSION.caseHistory:
      return encodeGet(context, config, 'chats', chatId, 'casehistory')
    case CHAT_SESSION.closeCase:
      return encodePost({}, context, config, 'chats', chatId, 'closecase')
    case CHAT_SESSION.notifications:
      return encodePost(payload, context, config, 'chats', chatId, 'notifications')
    case CHAT_SESSION.signaling: {
      const destination_party_id = readWord(payload['destinationPartyId'])
      const { data } = payload
      if (destination_party_id === undefined || !isRecord(data)) return none('signaling needs destinationPartyId and data')
      return say({ event: 'chat_session_signaling', msg_id: eventId(chatId, context.id), destination_party_id, data })
    }
    case CHAT_SESSION.formNotFound: {
      const { formId: form_request_id, name: form_name } = payload
      return say({ event: 'chat_session_form_data', form_request_id, form_name, data: 'Form not found' })
    }
  }
}
