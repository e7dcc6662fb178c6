import type { ChatEvent, InvitationPart, InvitationStatus } from '../../model/index.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { rowOf } from './decodeMessage.ts'
import { CHAT_SESSION, type SignalingEvent } from './extensions.ts'
import { authorOf, isVisitor, momentOf, type Scene } from './scene.ts'
import { callIn, keepCall } from './sessionCall.ts'
import { readSession } from './sessionParties.ts'
import { cobrowsingWire, readWire, signalingWire } from './wire.ts'
import { ignored, type WireEvent } from './wireEvent.ts'

/** `chat_session_cobrowsing_requested`: nothing is opened; the visitor is asked. */
export const decodeCobrowsingRequest = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const { party_id, msg_id, timestamp } = readWire(cobrowsingWire, event.body) ?? {}
  const invitationId = `cobrowsing:${msg_id ?? (timestamp === undefined ? scene.context.id : momentOf(timestamp))}`
  const author = party_id === undefined ? ({ role: 'agent' } as const) : authorOf(scene, party_id)
  const part: InvitationPart = present({ kind: 'invitation', invitationId, invitation: 'cobrowsing', status: 'pending', name: author.name })
  return [
    { type: 'message.received', message: rowOf(scene, author, [part], invitationId, timestamp) },
    { type: 'session.changed', change: { cobrowsing: invitationId } },
  ]
}

/** What became of the last request: the events themselves name none. */
export const decodeCobrowsing = (event: WireEvent, status: InvitationStatus, { context }: Scene): readonly ChatEvent[] => {
  const invitationId = context.session['cobrowsing']
  if (invitationId === undefined) return [ignored(event, 'no request')]
  const changed: ChatEvent = { type: 'invitation.changed', invitationId, status }
  return status === 'accepted' ? [changed] : [changed, { type: 'session.changed', change: { cobrowsing: null } }]
}

/** `chat_session_signaling`: a word of WebRTC for the host's own code; an offer is also a notice that somebody calls. */
export const decodeSignaling = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const wire = readWire(signalingWire, event.body)
  if (wire?.data === undefined || wire.data === null) return [ignored(event, 'no data')]
  const { party_id: partyId, msg_id: msgId } = wire
  // BP-6: an object, or its JSON as text.
  const data = typeof wire.data === 'string' ? (readSession(wire.data) ?? wire.data) : wire.data
  const type = isRecord(data) ? readWord(data['type'])?.trim().toUpperCase() : undefined
  const isOwn = partyId === undefined ? scene.isRecord && type !== 'OFFER_CALL' : isVisitor(scene, partyId)
  const events = type === 'OFFER_CALL' && !isOwn ? ring(wire, data, scene) : hangUp(type, isOwn, scene)
  const invitationId = callIn(scene.context.session)?.id ?? invitationOf(events)
  const payload: SignalingEvent = present({ partyId, msgId, type, data, invitationId, replayed: scene.isRecord ? (true as const) : undefined })
  return isOwn ? events : [...events, { type: 'extension.received', name: CHAT_SESSION.signaling, payload }]
}

type Offer = { readonly party_id?: string | undefined; readonly msg_id?: string | undefined; readonly timestamp?: number | undefined }

/** Another offer within a call changes the call; it is no other call. */
const ring = ({ party_id, msg_id, timestamp }: Offer, data: unknown, scene: Scene): readonly ChatEvent[] => {
  if (callIn(scene.context.session)) return []
  const moment = timestamp === undefined ? scene.context.id : momentOf(timestamp)
  const invitationId = `call:${party_id ?? ''}:${msg_id ?? moment}`
  const author = party_id === undefined ? ({ role: 'agent' } as const) : authorOf(scene, party_id)
  const video = isRecord(data) && /^true$/i.test(String(data['offerVideo'])) ? true : undefined
  const part: InvitationPart = present({ kind: 'invitation', invitationId, invitation: 'call', status: 'pending', name: author.name, video })
  return [
    { type: 'message.received', message: rowOf(scene, author, [part], invitationId, timestamp) },
    { type: 'session.changed', change: keepCall({ id: invitationId }) },
  ]
}

const hangUp = (type: string | undefined, isOwn: boolean, { context }: Scene): readonly ChatEvent[] => {
  const call = callIn(context.session)
  if (!call) return []
  const changed = (status: InvitationStatus): ChatEvent => ({ type: 'invitation.changed', invitationId: call.id, status })
  const over: ChatEvent = { type: 'session.changed', change: keepCall(undefined) }
  switch (type) {
    case 'ANSWER_CALL':
      return isOwn ? [changed('accepted'), { type: 'session.changed', change: keepCall({ ...call, isAccepted: true }) }] : []
    case 'END_CALL':
      return [changed(call.isAccepted === true ? 'ended' : 'missed'), over]
    case 'CALL_REJECTED':
      return [changed(call.isAccepted === true ? 'ended' : isOwn ? 'declined' : 'missed'), over]
    default:
      return []
  }
}

const invitationOf = (events: readonly ChatEvent[]): string | undefined =>
  events.map((event) => (event.type === 'message.received' ? event.message.wireIds[0] : undefined)).find((id) => id !== undefined)
