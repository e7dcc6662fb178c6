import type { Encoded, FileAttachment, LocationPart, Message, ProtocolContext } from '../../model/index.ts'
import { readWord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { directiveOf } from './directive.ts'
import { none } from '../foundation/totalAdapter.ts'
import { type ClientEvent, encodeEvents } from './encodeEvents.ts'
import { EVENTS_PER_MESSAGE, messageIds } from './messageIds.ts'
import { questionOf } from './question.ts'
import type { WireConfig } from './wireConfig.ts'

/**
 * One message as a batch: its words, then its files, then its places. A plain question that is open is answered by the words too. A file
 * without an id (BP-8) is known by its file id, as in the record.
 */
export const encodeMessage = (message: Message, chatId: string, context: ProtocolContext, config: WireConfig): Encoded => {
  const ids = messageIds(chatId, message.wireIds, message.id)
  const text = message.parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n')
  const files = message.parts.flatMap((part) => (part.kind === 'files' ? part.files : []))
  const places = message.parts.flatMap((part) => (part.kind === 'location' ? [part] : []))
  if (text === '' && files.length + places.length === 0) return none('the message is empty')
  if (files.length + places.length >= EVENTS_PER_MESSAGE) return none(`one message carries at most ${String(EVENTS_PER_MESSAGE - 1)} files here`)
  if (places.some(({ latitude, longitude }) => !Number.isFinite(latitude) || !Number.isFinite(longitude))) return none('the place has no coordinates')
  const missing = files.find((file) => fileIdOf(file) === undefined)
  if (missing) return none(`the file ${missing.name ?? missing.id} has not been uploaded`)

  const words = text === '' ? [] : [encodeWords(text, ids.at(0), context)]
  const fileEvents = files.map((file, index) => encodeFile(file, config.emptyFileIds ? '' : ids.at(1 + index)))
  const placeEvents = places.map((place, index) => encodePlace(place, ids.at(1 + files.length + index)))
  const events = [...words, ...fileEvents, ...placeEvents]
  const wireIds = events.map(({ msg_id, file_id }) => (msg_id === '' ? `file:${String(file_id)}` : msg_id))
  return encodeEvents([...events, ...(text === '' ? [] : encodeAnswer(text, questionOf(message, context.session)))], chatId, context, config, wireIds)
}

type MessageEvent = ClientEvent & { readonly msg_id: string; readonly file_id?: string }

const encodeWords = (msg: string, msg_id: string, context: ProtocolContext): MessageEvent =>
  present({ event: 'chat_session_message', msg_id, msg, directive_id: directiveOf(context.session, msg) })

const encodeFile = (file: FileAttachment, msg_id: string): MessageEvent =>
  present({
    event: 'chat_session_file',
    msg_id,
    file_id: fileIdOf(file),
    file_type: file.kind === 'image' ? 'image' : 'attachment',
    file_name: file.name,
  })

/** Degrees are words on this wire (BP-7). */
const encodePlace = ({ latitude, longitude, url }: LocationPart, msg_id: string): MessageEvent =>
  present({ event: 'chat_session_location', msg_id, latitude: degrees(latitude), longitude: degrees(longitude), url })

/** To the centimetre, never with an exponent. */
const degrees = (angle: number): string => angle.toFixed(7).replace(/\.?0+$/, '')

/** A plain question is a form without a name: the visitor's next words are its answer. */
const encodeAnswer = (text: string, form_request_id: string | undefined): readonly ClientEvent[] =>
  form_request_id === undefined ? [] : [{ event: 'chat_session_form_data', form_request_id, form_name: '', data: { text } }]

const fileIdOf = ({ wire }: FileAttachment): string | undefined => readWord(wire?.['file_id'])
