import type { ChatEvent, ProtocolContext } from '../../model/index.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'
import { decodeContent } from './decodeContent.ts'
import { decodeParticipant } from './decodeParticipant.ts'
import { fingerprint } from '../foundation/fingerprint.ts'

/** A reply that was too large for the socket: `{botMessage: {content}}`, for a time `{botMessage: {message}}`. */
export const decodeReply = (payload: unknown, url: string, context: ProtocolContext): readonly ChatEvent[] => {
  if (!isRecord(payload)) return []
  const reply = isRecord(payload['botMessage']) ? payload['botMessage'] : payload
  const parts = decodeContent(reply['content'] ?? reply['message'])
  if (parts.length === 0) return []
  const wireId = readWord(reply['ch_msg_id']) ?? `reply:${fingerprint(url)}`
  const author = decodeParticipant('bot', reply['bot'])
  return [{ type: 'message.received', message: { id: context.id, wireIds: [wireId], author, parts, time: context.at } }]
}
