import * as v from 'valibot'
import { readTime } from '../foundation/coerce.ts'
import { count, free, word } from '../foundation/readWire.ts'

export { readWire } from '../foundation/readWire.ts'

const time = v.optional(v.pipe(v.unknown(), v.transform(readTime)))
const degrees = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => {
      const angle = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
      return typeof angle === 'number' && Number.isFinite(angle) ? angle : undefined
    }),
  ),
)

/** What every event has. PROTOCOL.md, "What we receive". */
export const eventWire = v.object({ event: v.pipe(v.string(), v.trim(), v.nonEmpty()) })

/** `chat_session_message`. `msg` is HTML, `msg_text` the same without markup. */
export const messageWire = v.object({
  party_id: word,
  msg_id: word,
  msg: word,
  msg_text: word,
  timestamp: time,
  directive_id: word,
  attachments: free,
})

/** Events about another message: edits, deletions, receipts. The reference has two names (BP-14). */
export const referenceWire = v.object({ party_id: word, ref_msg_id: word, msg_id: word, msg: word, msg_text: word })

/** `chat_session_party_joined`, `chat_session_party_left`, `chat_session_typing`, and others of which only the party matters. */
export const partyWire = v.object({
  party_id: word,
  first_name: word,
  last_name: word,
  display_name: word,
  type: word,
  timestamp: time,
})

/** `chat_session_status`, and the state in the answer to a start. */
export const statusWire = v.object({ state: word, ewt: count })

/** Forms of either kind: shown, answered, put aside. `form_timeout` is seconds, as text or number. */
export const formWire = v.object({
  form_request_id: word,
  form_name: word,
  form_id: word,
  form_timeout: count,
  timestamp: time,
  data: free,
})

/** `chat_session_timeout_warning`, `chat_session_inactivity_timeout`. */
export const noticeWire = v.object({ msg: word, msg_text: word, timestamp: time })

/** `chat_session_file`, `chat_session_file_url`. The documents name the file's id both ways (BP-4). */
export const fileWire = v.object({
  party_id: word,
  msg_id: word,
  file_id: word,
  fileId: word,
  file_type: word,
  file_name: word,
  file_url: word,
  timestamp: time,
})

/** `chat_session_location`. Degrees are texts or numbers (BP-7). */
export const locationWire = v.object({ party_id: word, msg_id: word, latitude: degrees, longitude: degrees, url: word, timestamp: time })

/** `chat_session_signaling`. `data` is an object, or its JSON as text (BP-6). */
export const signalingWire = v.object({ party_id: word, msg_id: word, data: free, timestamp: time })

/** `chat_session_cobrowsing_…`. */
export const cobrowsingWire = v.object({ party_id: word, msg_id: word, timestamp: time })

/** `chat_session_case_set`, `chat_session_info`, `chat_session_navigation`. */
export const factWire = v.object({ case_id: word, service_name: word, page: word, title: word, timestamp: time })

/** The answer to `POST chats` and `GET chats/active`. */
export const chatWire = v.object({ chat_id: word, state: word, ewt: count, is_new_chat: free })

/** The answer to `GET availability`. */
export const availabilityWire = v.object({ chat: word, ewt: count })

/** A refusal. */
export const errorWire = v.object({ error_code: word, error_message: word })

/** One chat of `casehistory`. */
export const caseSessionWire = v.object({ chat_id: word, created_time: time, events: free })

/** One form of the configuration. */
export const formDefinitionWire = v.object({
  id: word,
  name: word,
  title: word,
  submitButtonText: word,
  cancelButtonText: word,
  fields: free,
})

/** One field of a form of the configuration. */
export const formFieldWire = v.object({
  formFieldType: word,
  name: word,
  label: word,
  required: free,
  validate: free,
  options: free,
  minValue: word,
  maxValue: word,
})

/** One choice of a field: a bare text, or an object. */
export const formOptionWire = v.object({ value: word, name: word, label: word, text: word })

/** One server of `iceservers`. */
export const iceServerWire = v.object({ url: word, urls: word, username: word, credential: word })
