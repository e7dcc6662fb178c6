import type { ChatEvent, Decoded, Participant } from '../../model/index.ts'
import { participantOf, readSender, type Side, sideOf } from './readAuthor.ts'
import { ignored, isElsewhere, type Reader, remember, type Scene, type Unread, type WireFrame } from './scene.ts'
import { readWire, typingWire } from './wire.ts'

/** `typing`, in the server's direction (SB-5). */
export const decodeTyping: Reader = (frame, scene): Decoded | Unread => decode(frame, scene, undefined)

/** `agent-typing`: names no sender. */
export const decodeAgentTyping: Reader = (frame, scene): Decoded | Unread => decode(frame, scene, 'agent')

const decode = (frame: WireFrame, scene: Scene, known: Side | undefined): Decoded | Unread => {
  const wire = readWire(typingWire, frame.body)
  if (wire?.isTyping === undefined) return { reason: 'no isTyping' }
  if (isElsewhere(wire.conversationId, scene)) return { events: [ignored(frame, 'another conversation')] }
  const sender = readSender(wire.sender)
  const side = known ?? sideOf(sender.word)
  const name = wire.senderName ?? sender.name ?? wire.agentName
  const participant = participantOf({ side, name, id: sender.id ?? wire.agentId }, scene)
  // This side's own, from another tab or given back.
  if (participant.role === 'visitor') return { events: [ignored(frame, 'this side')] }
  const learned = side === 'ai' && name !== undefined ? remember({ botName: name }, scene) : []
  return { events: [...learned, ...(wire.isTyping ? [started(participant)] : stopped(participant))] }
}

const started = (participant: Participant): ChatEvent => ({ type: 'typing.started', participant })

// The beginning may have come without the name or the id that the end has: nobody else of the role is meant.
const stopped = (participant: Participant): readonly ChatEvent[] => {
  const { role, id, name } = participant
  const others: readonly Participant[] = [
    ...(id !== undefined && name !== undefined ? [{ role, name }] : []),
    ...(id !== undefined || name !== undefined ? [{ role }] : []),
  ]
  return [participant, ...others].map((one) => ({ type: 'typing.stopped', participant: one }))
}
