import type { Decoded } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { readReaction } from './readReaction.ts'
import { ignored, isElsewhere, type Reader, type Unread } from './scene.ts'
import { reactionWire, readWire } from './wire.ts'

/** `react-message`, in the server's direction (SB-5): what is thought of a message now; neither takes back what was said. */
export const decodeReaction: Reader = (frame, scene): Decoded | Unread => {
  const wire = readWire(reactionWire, frame.body)
  const wireId = wire?.messageId ?? wire?._id
  if (!wire || wireId === undefined) return { reason: 'no messageId' }
  if (isElsewhere(wire.conversationId, scene)) return { events: [ignored(frame, 'another conversation')] }
  const reaction = readReaction(wire) ?? readReaction(wire.reactions)
  return { events: [present({ type: 'message.reacted' as const, wireId, reaction })] }
}
