import type { ChatEvent } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { conversationWire, readWire } from './wire.ts'

/** Metadata under `content` (socket) or `metadata` (HTTP), or the bare object (CH-28). */
export const decodeMetadata = (payload: unknown): readonly ChatEvent[] => {
  if (!isRecord(payload)) return []
  const boxed = [payload['content'], payload['metadata']].find(isRecord)
  const conversationId = boxed ? readWire(conversationWire, payload)?.conversation_id : undefined
  return [present({ type: 'metadata.changed', metadata: boxed ?? payload, conversationId })]
}
