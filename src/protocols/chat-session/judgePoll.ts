import type { HttpOutcome } from '../../model/index.ts'
import type { PollVerdict } from '../../transport/index.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'
import { FRAME_LIMIT, parseFrame } from '../foundation/parseFrame.ts'

/** What the API's own error codes say of a poll. PROTOCOL.md, "Errors". */
const codes: Readonly<Record<string, PollVerdict>> = {
  '1000': 'unauthorised',
  '2000': 'unauthorised',
  '2001': 'unauthorised',
  '2002': 'unauthorised',
  '2003': 'unauthorised',
  '2004': 'unauthorised',
  '3000': 'unauthorised',
  '5005': 'gone',
  '5509': 'busy',
  '5511': 'empty',
}

/** What its status says where there is no code. A second poll beside the first is answered with 400 or 429. */
const statuses: Readonly<Record<string, PollVerdict>> = {
  '204': 'empty',
  '400': 'busy',
  '401': 'unauthorised',
  '403': 'unauthorised',
  '404': 'gone',
  '410': 'gone',
  '429': 'busy',
}

/**
 * What the answer to a poll means. The code counts more than the status; an answer that cannot be read has failed, since events
 * are told once and may have been in it.
 */
export const judgePoll = (outcome: HttpOutcome): PollVerdict => {
  // Beside what is too large to be taken in there may be other events: the record has them.
  if (!('body' in outcome) || outcome.body.length > FRAME_LIMIT) return 'failed'
  const parsed = parseFrame(outcome.body)
  const value = 'value' in parsed ? parsed.value : undefined
  const code = isRecord(value) ? readWord(value['error_code'])?.trim() : undefined
  const byCode = code !== undefined && Object.hasOwn(codes, code) ? codes[code] : undefined
  if (byCode) return byCode
  // Status 400 says what was wrong by the code alone; without one it is how some servers refuse a second poll.
  if (!outcome.ok) return outcome.status === 400 && code !== undefined ? 'failed' : (statuses[outcome.status] ?? 'failed')
  if (outcome.body.trim() === '') return 'empty'
  if (!isRecord(value) || code !== undefined) return 'failed'
  const { events = [], event } = value
  return event === undefined && Array.isArray(events) && events.length === 0 ? 'empty' : 'events'
}
