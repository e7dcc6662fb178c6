import type { ChatEvent } from '../../model/index.ts'
import { decodeFile, decodeFileUrl, decodeLocation } from './decodeFile.ts'
import { decodeFormCancel, decodeFormData, decodeFormShow, decodeSecureFormData, decodeSecureFormShow } from './decodeForm.ts'
import { decodeCobrowsing, decodeCobrowsingRequest, decodeSignaling } from './decodeInvitation.ts'
import { decodeDelete, decodeEdit, decodeMessage, decodeReceipt } from './decodeMessage.ts'
import { decodeCase, decodeInfo, decodeNavigation, decodeWarning } from './decodeNotice.ts'
import { decodeJoined, decodeLeft, decodeTyping } from './decodeParty.ts'
import { decodeDisconnect, decodeEnd, decodeStatus, decodeTimeout } from './decodeStatus.ts'
import type { Scene, Told } from './scene.ts'
import { ignored, type WireEvent } from './wireEvent.ts'

type Reader = (event: WireEvent, scene: Scene) => readonly ChatEvent[]

const readers = new Map<string, Reader>([
  ['chat_session_status', decodeStatus],
  ['chat_session_party_joined', decodeJoined],
  ['chat_session_party_left', decodeLeft],
  ['chat_session_message', decodeMessage],
  ['chat_session_message_edit', decodeEdit],
  ['chat_session_message_delete', decodeDelete],
  ['chat_session_message_delivered', (event, scene) => decodeReceipt(event, 'message.delivered', scene)],
  ['chat_session_message_read', (event, scene) => decodeReceipt(event, 'message.read', scene)],
  ['chat_session_typing', (event, scene) => decodeTyping(event, 'typing.started', scene)],
  ['chat_session_not_typing', (event, scene) => decodeTyping(event, 'typing.stopped', scene)],
  ['chat_session_form_data', decodeFormData],
  ['chat_form_data_cancel', decodeFormCancel],
  ['chat_session_form_data_cancel', decodeFormCancel],
  ['chat_session_secure_form_data', decodeSecureFormData],
  ['chat_session_secure_form_cancel', decodeFormCancel],
  ['chat_session_timeout_warning', decodeWarning],
  ['chat_session_inactivity_timeout', decodeTimeout],
  // BP-13: so it is spelt in the documents' sample.
  ['chat_session_inactvity_timeout', decodeTimeout],
  ['chat_session_disconnect', decodeDisconnect],
  ['chat_session_end', decodeEnd],
  ['chat_session_ended', decodeEnd],
  ['chat_session_file', decodeFile],
  ['chat_session_file_url', decodeFileUrl],
  ['chat_session_location', decodeLocation],
  ['chat_session_signaling', decodeSignaling],
  ['chat_session_cobrowsing_requested', decodeCobrowsingRequest],
  ['chat_session_cobrowsing_started', (event, scene) => decodeCobrowsing(event, 'accepted', scene)],
  ['chat_session_cobrowsing_rejected', (event, scene) => decodeCobrowsing(event, 'declined', scene)],
  ['chat_session_cobrowsing_ended', (event, scene) => decodeCobrowsing(event, 'ended', scene)],
  ['chat_session_case_set', decodeCase],
  ['chat_session_info', decodeInfo],
  ['chat_session_navigation', decodeNavigation],
])

/** Translates one event of the wire. What nobody knows is ignored aloud. */
export const decodeEvent = (event: WireEvent, scene: Scene): Told => {
  if (event.name === 'chat_session_form_show') return decodeFormShow(event, scene)
  if (event.name === 'chat_session_secure_form_show') return decodeSecureFormShow(event, scene)
  const read = readers.get(event.name)
  return { events: read ? read(event, scene) : [ignored(event)] }
}

/** Whether this client knows an event's name. */
export const isKnown = (name: string): boolean =>
  readers.has(name) || name === 'chat_session_form_show' || name === 'chat_session_secure_form_show'
