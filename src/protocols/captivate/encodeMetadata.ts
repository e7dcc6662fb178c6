import type { CommandOf, Encoded, JsonRecord, ProtocolContext } from '../../model/index.ts'
import { none } from '../foundation/totalAdapter.ts'
import { encodeEvent } from './encodeEvent.ts'
import { present } from '../foundation/present.ts'
import type { WireConfig } from './wireConfig.ts'

const isReserved = (key: string): boolean => key.startsWith('$')

/** Metadata without the keys that the platform refuses. */
export const withoutReserved = (metadata: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(metadata).filter(([key]) => !isReserved(key)))

/** Stores metadata with the conversation. One refused key refuses all of it: a part would be stored without a word. */
export const encodeMetadata = (
  { metadata, target }: CommandOf<'metadata.set'>,
  conversation_id: string,
  context: ProtocolContext,
  config: WireConfig,
): Encoded => {
  const reserved = Object.keys(metadata).filter(isReserved)
  if (reserved.length > 0) return none(`Captivate refuses metadata keys that begin with $: ${reserved.join(', ').slice(0, 200)}`)
  return encodeEvent('metadata', present({ metadata, target, client_msg_id: context.id, conversation_id }), context, config)
}
