import type { Decoded, ProtocolContext } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { redact } from '../foundation/redact.ts'
import { judgeReplyUrl } from './replyGate.ts'
import { errorWire, readWire } from './wire.ts'
import type { WireConfig } from './wireConfig.ts'

/** `general_error`: an open set of codes (CH-5), of which two mean something to us. */
export const decodeError = (payload: unknown, context: ProtocolContext, config: WireConfig): Decoded | undefined => {
  const wire = readWire(errorWire, payload)
  if (!wire) return undefined
  const { error_code: code, message_link: link, conversation_id: named } = wire
  const detail = wire.error_desc === undefined ? undefined : redact(wire.error_desc, config.secrets, 500)
  if (code === '413' && link !== undefined) return fetchReply(link, config)
  const isOurs = named === undefined || named === context.conversationId
  if (isOurs && context.conversationId !== undefined && isGone(code, detail)) {
    return { events: [present({ type: 'conversation.ended', reason: 'gone', detail })] }
  }
  return { events: [present({ type: 'error.received', code, detail })] }
}

/** The one error of the documents. A 400 that says something else is about the request, not the conversation. */
const isGone = (code: string | undefined, detail: string | undefined): boolean =>
  detail === undefined ? code === '400' : /invalid[\s_]*conversation/i.test(detail)

const fetchReply = (url: string, config: WireConfig): Decoded => {
  const verdict = judgeReplyUrl(url, config)
  return verdict.allowed
    ? { events: [], commands: [{ type: 'reply.fetch', url }] }
    : { events: [{ type: 'error.received', code: '413', detail: verdict.reason }] }
}
