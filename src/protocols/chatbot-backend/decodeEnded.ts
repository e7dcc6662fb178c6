import type { ChatEvent, Decoded, EndReason } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { ignored, isElsewhere, type Reader, remember, type Scene, type Unread } from './scene.ts'
import { readWire, statusWire } from './wire.ts'

const reasons: Readonly<Record<string, EndReason>> = {
  'user-ended': 'visitor',
  user: 'visitor',
  'visitor-ended': 'visitor',
  'agent-ended': 'agent',
  agent: 'agent',
  timeout: 'timeout',
  'timed-out': 'timeout',
  'idle-timeout': 'timeout',
  inactivity: 'timeout',
  resolved: 'resolved',
  deleted: 'deleted',
}

/** Why it is over. An agent at this side is the one who ended it as the visitor otherwise is. */
export const endReasonOf = (word: string | undefined, { config }: Pick<Scene, 'config'>): EndReason => {
  const plain = (word ?? '').trim().toLowerCase().replace(/[\s_]+/g, '-')
  const reason = Object.hasOwn(reasons, plain) ? reasons[plain] : undefined
  if (config.as !== 'agent' || (reason !== 'visitor' && reason !== 'agent')) return reason ?? 'unknown'
  return reason === 'visitor' ? 'agent' : 'visitor'
}

/** The conversation is over: its session is not gone on with, or the next one would be this one again. */
export const endedBy = (reason: EndReason, detail: string | undefined, scene: Scene): readonly ChatEvent[] => [
  ...remember({ status: 'ended', sessionId: null, sessionOf: null, agentId: null, agentName: null }, scene),
  present({ type: 'conversation.ended' as const, reason, detail }),
]

/** `conversation-ended`. */
export const decodeEnded: Reader = (frame, scene): Decoded | Unread => {
  const wire = readWire(statusWire, frame.body)
  if (!wire) return { reason: 'no object' }
  if (isElsewhere(wire.conversationId, scene)) return { events: [...endedElsewhere(wire.conversationId, scene), ignored(frame, 'another conversation')] }
  const reason = endReasonOf(wire.reason, scene)
  return { events: endedBy(reason, reason === 'unknown' ? wire.reason : undefined, scene) }
}

const endedElsewhere = (id: string | undefined, { context }: Scene): readonly ChatEvent[] =>
  id === undefined || context.session['listJoined'] !== '1' ? [] : [{ type: 'conversations.changed', conversation: { id, status: 'ended' } }]
