import type { CommandType, FailureReason } from '../../model/index.ts'
import { eventName } from './eventName.ts'
import { readPayload } from './readPayload.ts'
import { readError, type Refusal } from './readRefusal.ts'

/** Said of events that Socket.IO keeps for itself. */
export const unspoken = 'reserved by Socket.IO'

const refusing = new Set(['AUTH_ERROR', 'NO_AUTH', 'WIDGET_VALIDATION_ERROR', 'UNAUTHORIZED', 'UNAUTHORISED', 'TOKEN_EXPIRED', 'INVALID_TOKEN', '401'])

const plain = (code: string | undefined): string => (code ?? '').trim().toUpperCase().replace(/[\s-]+/g, '_')

/** Whether a code says that this side is not accepted: its key or token is not good, or not any more. */
export const isRefusal = (code: string | undefined): boolean => refusing.has(plain(code))

/** Whether an event on a line that stands says that this side is not accepted. For the transport. */
export const judgeFrame = (name: string, data: unknown): 'unauthorised' | undefined => {
  if (eventName(name) !== 'error') return undefined
  const payload = readPayload(data, false)
  return 'value' in payload && isRefusal(readError(payload.value).code) ? 'unauthorised' : undefined
}

/** Why a message failed that was refused with a code. */
export const failureOf = (code: string | undefined): FailureReason => {
  const word = plain(code)
  if (isRefusal(word) || /FORBIDDEN|PERMISSION/.test(word)) return 'not-authorised'
  if (/TOO_(?:LARGE|LONG)|PAYLOAD/.test(word)) return 'too-large'
  return isGone({ code, detail: undefined }) || isOver(code) ? 'conversation-ended' : 'refused'
}

/** Whether the server says that it does not know the conversation. Where it gives no code of its own, by its words. */
export const isGone = ({ code, detail }: Pick<Refusal, 'code' | 'detail'>): boolean => {
  const word = plain(code)
  if (/CONVERSATION_(?:NOT_FOUND|GONE|DELETED|EXPIRED|UNKNOWN)|(?:UNKNOWN|INVALID|NO_SUCH)_CONVERSATION/.test(word)) return true
  return (
    /^(?:|404|NOT_FOUND|ERROR|JOIN_(?:CONVERSATION_)?(?:ERROR|FAILED))$/.test(word) &&
    /\bconversation (?:was |is )?not found|\bno such conversation/i.test(detail ?? '')
  )
}

/** Whether the server says that the conversation is over. */
export const isOver = (code: string | undefined): boolean => /CONVERSATION_(?:IS_|ALREADY_)?(?:ENDED|CLOSED|RESOLVED)/.test(plain(code))

/** Which command a code is about, by the words in it. The first that fits counts. */
const attributions: readonly (readonly [RegExp, CommandType])[] = [
  [/CONVERSATION_LIST|LIST_(?:ERROR|FAILED)/, 'conversations.list'],
  [/KNOWLEDGE|SEARCH|ANALYSIS|ANALYZE|ANALYSE|SUMMARY|_ORG_|^ORG|ORGANI[SZ]ATION|DASHBOARD|ACTIVITY/, 'extension.send'],
  [/PAGE_VIEW/, 'page.report'],
  [/METADATA/, 'metadata.set'],
  [/REACT/, 'message.react'],
  [/^RATE_(?!LIMIT)|RATING/, 'conversation.rate'],
  [/ESCALAT/, 'conversation.escalate'],
  [/END_CONVERSATION/, 'conversation.end'],
  [/PRESENCE/, 'presence.report'],
  [/TYPING/, 'typing.notify'],
  [/JOIN_(?:CONVERSATION|ROOM)|START_CONVERSATION|CONVERSATION_START/, 'conversation.start'],
  [/^(?:SEND_)?MESSAGE_(?!NOT_FOUND)|RAG_|STREAM/, 'message.send'],
]

/** Which command an error's code tells of; undefined where it does not tell. */
export const commandOf = (code: string | undefined): CommandType | undefined => {
  const word = plain(code)
  return attributions.find(([pattern]) => pattern.test(word))?.[1]
}
