import type { RefusalVerdict } from '../../transport/socketIoTransportOptions.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'

/** What was shown at the door is no good, however politely that is said. */
const badPass = /\b40[13]\b|jwt|expired|auth_error|no_auth|\b(?:invalid|wrong|missing|no) (?:token|credentials|(?:widget|api) ?key)/i
/** The server lets nobody in at the moment. */
const later = /too many|rate.?limit|\b(?:429|50[0-4])\b|unavailable|overload|maintenance|try again|starting|timed? ?out/i
/** It does not accept who we say we are. The backend writes it in words: codes stand in the text. */
const notWe = /auth|token|credential|forbidden|permission|not allowed|widget/i

/** What the refusal of the handshake means: the backend tells it by the text of the error, some servers by its data too. */
export const judgeRefusal = ({ message, data }: { readonly message: string; readonly data?: unknown }): RefusalVerdict => {
  const told = isRecord(data) ? [data['code'], data['status'], data['message'], data['error']] : [data]
  const text = [message, ...told].map((one) => readWord(one) ?? '').join(' ').slice(0, 1_000)
  if (badPass.test(text)) return 'unauthorised'
  if (later.test(text)) return 'retry'
  return notWe.test(text) ? 'unauthorised' : 'rejected'
}
