import type { CommandOf, Encoded, JsonRecord, ProtocolContext } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { encodeEvent } from './encodeEvent.ts'
import { withoutReserved } from './encodeMetadata.ts'
import { userIdOf, type WireConfig } from './wireConfig.ts'

/**
 * Begins a conversation. What the command says of the visitor wins over what the host said beforehand, key by key. `userBasicInfo`
 * is free-form (CH-33); the documents name `firstName`, `lastName` and `email` in it, so a name in one piece is the first one,
 * and a phone number is repeated where bots look for further facts: in the metadata.
 */
export const encodeStart = ({ visitor, metadata }: CommandOf<'conversation.start'>, context: ProtocolContext, config: WireConfig): Encoded => {
  const facts = known({ ...config.visitor, ...visitor })
  const named = facts['firstName'] === undefined && facts['lastName'] === undefined ? facts['name'] : undefined
  const basic = present({ firstName: named, ...facts })
  const stored = known({ ...present({ phone: facts['phone'] }), ...config.metadata, ...metadata })
  const payload = {
    ...present({ userId: userIdOf(config, context) || undefined, userBasicInfo: filled(basic) }),
    ...present({ [config.metadataKey]: filled(stored) }),
  }
  return encodeEvent('conversation_start', payload, context, config)
}

const known = (record: JsonRecord): JsonRecord => present(withoutReserved(record))

const filled = (record: JsonRecord): JsonRecord | undefined => (Object.keys(record).length > 0 ? record : undefined)
