import type { ChatEvent, Decoded } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { ignored, isElsewhere, type Reader, type Unread, without } from './scene.ts'
import { readId } from './wire.ts'

/** `conversation-metadata-updated`: the metadata itself, or wrapped. It names no conversation, or the one at hand (SB-16). */
export const decodeMetadata: Reader = (frame, scene): Decoded | Unread => {
  const { body, value } = frame
  if (!isRecord(value)) return { reason: 'no object' }
  const conversationId = readId(body['conversationId'])
  if (isElsewhere(conversationId, scene)) return { events: [ignored(frame, 'another conversation')] }
  const metadata = isRecord(body['metadata']) ? body['metadata'] : without(body, ['conversationId', 'timestamp', 'success', 'message'])
  const changed: ChatEvent = present({ type: 'metadata.changed' as const, metadata, conversationId })
  const stored: ChatEvent = present({ type: 'metadata.acked' as const, conversationId })
  return { events: Object.keys(metadata).length > 0 ? [changed, stored] : [stored] }
}
