import * as v from 'valibot'
import { readRecord } from '../foundation/coerce.ts'
import { count, free, word } from '../foundation/readWire.ts'

export { readWire } from '../foundation/readWire.ts'

const record = v.optional(v.pipe(v.unknown(), v.transform(readRecord)))

/** What every event looks like once it is out of its envelope. PROTOCOL.md, "Envelope". */
export const eventWire = v.object({ event_type: v.string(), event_id: word, event_payload: free })

/** `socket_connected`. */
export const connectedWire = v.object({ socket_id: word })

/** Payloads of which only the conversation matters. */
export const conversationWire = v.object({ conversation_id: word, userId: word })

/** `bot_message`, `livechat_message`. */
export const messageWire = v.object({ ch_msg_id: word, content: free, bot: record, agent: record, agentInfo: record })

/** `conversation_update`. */
export const updateWire = v.object({ type: word, data: free })

/** `general_error`. `error_code` is a number in one example and a text in another (CH-4). */
export const errorWire = v.object({ conversation_id: word, error_code: word, error_desc: word, message_link: word })

/** `message_edited_success`. */
export const editedWire = v.object({ message_id: word })

/** One action under every name it has had (CH-19). */
export const actionWire = v.object({
  id: word,
  title: word,
  action: word,
  actionType: word,
  type: word,
  data: free,
  payload: free,
  details: free,
})

/** One entry of a transcript; `messages` may hold further entries (CH-15, CH-16). */
export const entryWire = v.object({
  from: word,
  messages: free,
  actions: free,
  files: free,
  content: free,
  text: free,
  message_id: word,
  id: word,
  ch_msg_id: word,
  client_msg_id: word,
  timestamp: free,
  createdAt: free,
  created_at: free,
})

/** The page of a list of conversations. */
export const pageWire = v.object({ page: count, pageSize: count, total: count, totalPages: count, hasNextPage: free })

/** One choice of a button item, a link when it has an address. */
export const optionWire = v.object({
  label: word,
  title: word,
  text: word,
  value: word,
  action: word,
  url: word,
  link: word,
  href: word,
})

/** One card, under the names of the documents and the usual ones. */
export const cardWire = v.object({
  text: word,
  title: word,
  description: word,
  image_url: word,
  imageUrl: word,
  image: word,
  link: word,
  url: word,
  buttons: free,
  options: free,
})

/** One file, in the shapes of the seeds, of the official SDK and of the old manual. */
export const fileWire = v.object({
  url: word,
  type: word,
  mimetype: word,
  mimeType: word,
  filename: word,
  name: word,
  size: count,
  thumbnail: word,
  storage: record,
})

/** An answer of the file-to-text service. */
export const uploadWire = v.object({
  success: free,
  error: word,
  text: v.optional(v.pipe(v.unknown(), v.transform((value) => (typeof value === 'string' ? value : '')))),
  fileKey: word,
  presignedUrl: word,
  expiresIn: count,
  fileSize: count,
  processingTime: count,
})
