import type { ChatEvent, ProtocolContext } from '../../model/index.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'
import { decodeContent } from './decodeContent.ts'
import { decodeParticipant } from './decodeParticipant.ts'
import { fingerprint } from '../foundation/fingerprint.ts'
import { openLiveForms } from './forms/decodeFormItem.ts'
import { formWireIds } from './forms/formPart.ts'
import type { WireConfig } from './wireConfig.ts'

/** A reply that was too large for the socket: `{botMessage: {content}}`, for a time `{botMessage: {message}}`. */
export const decodeReply = (payload: unknown, url: string, context: ProtocolContext, { forms }: WireConfig): readonly ChatEvent[] => {
  if (!isRecord(payload)) return []
  const reply = isRecord(payload['botMessage']) ? payload['botMessage'] : payload
  const wireId = readWord(reply['ch_msg_id']) ?? `reply:${fingerprint(url)}`
  const asked = openLiveForms(forms, context, wireId)
  const parts = decodeContent(reply['content'] ?? reply['message'], asked.read)
  if (parts.length === 0) return []
  const author = decodeParticipant('bot', reply['bot'])
  const message = { id: context.id, wireIds: [wireId, ...formWireIds(parts)], author, parts, time: context.at }
  return [{ type: 'message.received', message }, ...asked.changes()]
}
