import type { ChatEvent, Message, MessagePart, Participant } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { decodeAttachments, decodeOwnText, decodeText, type WireText } from './decodeText.ts'
import { DIRECTIVE, keepDirective } from './directive.ts'
import { authorOf, isVisitor, type Scene, timeIn } from './scene.ts'
import { messageWire, readWire, referenceWire } from './wire.ts'
import { ignored, type WireEvent } from './wireEvent.ts'

/** A row, with the ids under which the wire knows it. */
export const rowOf = (scene: Scene, author: Participant, parts: readonly MessagePart[], wireId: string | undefined, time: number | undefined): Message =>
  present({
    id: scene.context.id,
    wireIds: wireId === undefined ? [] : [wireId],
    author,
    parts,
    time: timeIn(scene, time),
    delivery: author.role === 'visitor' ? ({ status: 'confirmed' } as const) : undefined,
  })

/** `chat_session_message`. */
export const decodeMessage = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const wire = readWire(messageWire, event.body)
  if (!wire) return [ignored(event, 'unreadable')]
  const author = authorOf(scene, wire.party_id)
  const said = author.role === 'visitor' ? decodeOwnText(wire) : decodeText(wire)
  const parts = [...said, ...decodeAttachments(wire.attachments)]
  if (parts.length === 0) return [ignored(event, 'nothing to show')]
  const received: ChatEvent = { type: 'message.received', message: rowOf(scene, author, parts, wire.msg_id, wire.timestamp) }
  return [received, ...buttonsOf(parts, wire.directive_id, scene)]
}

/** The id of the buttons goes back with the press of one: the session keeps it until other buttons come. */
const buttonsOf = (parts: readonly MessagePart[], id: string | undefined, { context }: Scene): readonly ChatEvent[] => {
  const values = parts.flatMap((part) => (part.kind === 'buttons' ? part.options : [])).map(({ label }) => label)
  if (values.length === 0) return []
  if (id !== undefined) return [{ type: 'session.changed', change: { [DIRECTIVE]: keepDirective(id, values) } }]
  return context.session[DIRECTIVE] === undefined ? [] : [{ type: 'session.changed', change: { [DIRECTIVE]: null } }]
}

/** `chat_session_message_edit`: other words for an earlier message. */
export const decodeEdit = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const wire = readWire(referenceWire, event.body)
  const wireId = wire?.ref_msg_id ?? wire?.msg_id
  if (!wire || wireId === undefined) return [ignored(event, 'no ref_msg_id')]
  const parts = wordsBy(scene, wire.party_id)(wire)
  return parts.length === 0 ? [ignored(event, 'nothing to show')] : [{ type: 'message.edited', wireId, parts }]
}

// An edit by nobody is an agent's: visitors cannot change what they said.
const wordsBy = (scene: Scene, partyId: string | undefined): ((text: WireText) => readonly MessagePart[]) =>
  partyId !== undefined && isVisitor(scene, partyId) ? decodeOwnText : decodeText

/** `chat_session_message_delete`. */
export const decodeDelete = (event: WireEvent): readonly ChatEvent[] => {
  const wire = readWire(referenceWire, event.body)
  const wireId = wire?.ref_msg_id ?? wire?.msg_id
  return wireId === undefined ? [ignored(event, 'no ref_msg_id')] : [{ type: 'message.deleted', wireId }]
}

/** `chat_session_message_delivered`, `chat_session_message_read`: what others tell of the visitor's messages (BP-14). */
export const decodeReceipt = (event: WireEvent, type: 'message.delivered' | 'message.read', scene: Scene): readonly ChatEvent[] => {
  const wire = readWire(referenceWire, event.body)
  const wireId = wire?.ref_msg_id ?? wire?.msg_id
  if (wireId === undefined) return [ignored(event, 'no ref_msg_id')]
  // The visitor's own receipts, as the record tells them, are about others' messages.
  if (wire?.party_id !== undefined && isVisitor(scene, wire.party_id)) return [ignored(event, 'the visitor')]
  return [{ type, wireId }]
}
