import type { ChatEvent, ProtocolContext } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { decodeFormMetadata } from './forms/decodeFormMetadata.ts'
import { conversationWire, readWire } from './wire.ts'
import type { WireConfig } from './wireConfig.ts'

/** Metadata under `content` (socket) or `metadata` (HTTP), or the bare object (CH-28). */
export const decodeMetadata = (payload: unknown, context: ProtocolContext, { forms }: WireConfig): readonly ChatEvent[] => {
  if (!isRecord(payload)) return []
  const boxed = [payload['content'], payload['metadata']].find(isRecord)
  const conversationId = boxed ? readWire(conversationWire, payload)?.conversation_id : undefined
  const metadata = boxed ?? payload
  const isOurs = conversationId === undefined || conversationId === context.conversationId
  return [present({ type: 'metadata.changed', metadata, conversationId }), ...(isOurs ? decodeFormMetadata(metadata, context, forms) : [])]
}
