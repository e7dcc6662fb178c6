import type { ChatEvent, EndReason } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { plainOf } from './decodeText.ts'
import { isVisitor, type Scene } from './scene.ts'
import { noticeWire, partyWire, readWire, statusWire } from './wire.ts'
import { ignored, type WireEvent } from './wireEvent.ts'

/** `chat_session_status`. PROTOCOL.md, "States of a chat". */
export const decodeStatus = (event: WireEvent): readonly ChatEvent[] => {
  const { state, ewt } = readWire(statusWire, event.body) ?? {}
  return stateEvents(state, ewt) ?? [ignored(event, state ?? 'no state')]
}

/** What a state means; undefined where nobody knows it. */
export const stateEvents = (state: string | undefined, ewt: number | undefined): readonly ChatEvent[] | undefined => {
  switch (state?.trim().toLowerCase()) {
    case 'queued':
    case 'connecting':
      return [{ type: 'queue.changed', queue: present({ waitSeconds: ewt }) }]
    case 'establishing':
    case 'ivr':
    case 'connected':
    case 'completed':
      return [{ type: 'queue.changed', queue: undefined }]
    case 'failed':
      return [{ type: 'agent.unavailable' }, { type: 'conversation.ended', reason: 'unknown' }]
    default:
      return undefined
  }
}

/** `chat_session_inactivity_timeout`, also as the documents misspell it (BP-13). */
export const decodeTimeout = (event: WireEvent): readonly ChatEvent[] => {
  const wire = readWire(noticeWire, event.body)
  return [present({ type: 'conversation.ended', reason: 'timeout' as const, detail: wire && plainOf(wire) })]
}

/** `chat_session_disconnect`: the talk is over, the session is not: a survey may follow. Whose doing it was decides what the end is called. */
export const decodeDisconnect = (event: WireEvent, scene: Scene): readonly ChatEvent[] => [
  { type: 'session.changed', change: { disconnected: blameOf(event, scene) } },
  { type: 'queue.changed', queue: undefined },
]

/** `chat_session_end`, `chat_session_ended`: nothing follows. */
export const decodeEnd = (event: WireEvent, scene: Scene): readonly ChatEvent[] => [{ type: 'conversation.ended', reason: blameOf(event, scene) }]

/** Who ended it: the party, else who disconnected before. Without a party the record tells what the visitor did. */
const blameOf = ({ name, body }: WireEvent, scene: Scene): EndReason => {
  const partyId = readWire(partyWire, body)?.party_id
  if (partyId !== undefined) return isVisitor(scene, partyId) ? 'visitor' : 'agent'
  const before = scene.context.session['disconnected']
  if (before === 'visitor' || before === 'agent') return before
  return scene.isRecord && name !== 'chat_session_ended' ? 'visitor' : 'unknown'
}
