import type { ChatEvent, Command, ConversationSummary, Decoded, Page } from '../../model/index.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import { readSummary } from './readSummary.ts'
import { sampleOf, tellable } from './sample.ts'
import { extension, type Reader, remember, type Scene, type Unread, type WireFrame } from './scene.ts'
import { listWire, pageWire, readWire, roomWire } from './wire.ts'

/** Entries of one list that are read; a page is asked for with a hundred at most. */
const mostListed = 500

/** `conversation-list`: the list is in `data.conversations`, is `data` itself, or stands at the top (SB-14). */
export const decodeList: Reader = (frame, scene): Decoded | Unread => {
  const { value } = frame
  const wire = readWire(listWire, value)
  if (wire?.success === false) return { events: [failed(wire, scene)] }
  const data = wire?.data
  const inner = isRecord(data) ? data : undefined
  const list = [inner?.['conversations'], inner?.['items'], data, wire?.conversations, value].find((one) => Array.isArray(one))
  if (!Array.isArray(list)) return { events: [{ type: 'conversations.failed' }, rejected(frame, scene)] }
  const conversations = list.slice(0, mostListed).map(readSummary).filter((one) => one !== undefined)
  const page = pageOf([inner?.['pagination'], wire?.pagination, inner, value], conversations.length)
  return {
    events: [...remember(watch(scene) ? { listJoined: '1' } : {}, scene), present({ type: 'conversations.loaded', conversations, page })],
    ...watch(scene),
  }
}

const rejected = ({ name, value }: WireFrame, { config, context }: Scene): ChatEvent => ({
  type: 'frame.rejected',
  reason: `${name}: no list`,
  sample: sampleOf(value, config, context),
})

const failed = ({ message, error }: { readonly message?: unknown; readonly error?: unknown }, { config, context }: Scene): ChatEvent => {
  const detail = readWord(message) ?? readWord(isRecord(error) ? error['message'] : error)
  return present({ type: 'conversations.failed', detail: detail === undefined ? undefined : tellable(detail, config, context) })
}

/** With the first list of a line its room is joined, so that changes are told. Without a tenant there is no such room. */
const watch = ({ context: { session } }: Scene): { readonly commands: readonly Command[] } | undefined =>
  session['listJoined'] === '1' || session['tenantId'] === undefined
    ? undefined
    : { commands: [{ type: 'extension.send', name: CHATBOT_BACKEND.joinConversationList, payload: {} }] }

const pageOf = (boxes: readonly unknown[], length: number): Page | undefined => {
  const wire = boxes.map((box) => readWire(pageWire, box)).find((one) => one?.page !== undefined || one?.currentPage !== undefined)
  const number = wire?.page ?? wire?.currentPage
  if (!wire || number === undefined) return undefined
  const size = wire.limit ?? wire.pageSize
  const total = wire.total ?? wire.totalCount
  const pages = wire.totalPages ?? wire.pages
  const counted = pages !== undefined ? number < pages : total !== undefined && number * (size ?? length) < total
  // A page with nothing on it is the last, whatever is said: else it would be asked for without end.
  const hasNext = length > 0 && (wire.hasNextPage ?? wire.hasNext ?? wire.hasMore ?? counted)
  return present({ number, size, total, hasNext })
}

/** `conversation-update`, `new_conversation`: one of the list began, changed or is gone. */
export const decodeListed =
  (isNew: boolean): Reader =>
  ({ body }): Decoded | Unread => {
    const wire = readWire(listWire, body)
    const conversation = readSummary(isRecord(wire?.conversation) ? wire.conversation : body)
    if (!conversation) return { reason: 'no conversation' }
    const kind = wire?.type?.trim().toLowerCase()
    if (kind === 'deleted' || kind === 'removed') return { events: [{ type: 'conversation.deleted', conversationId: conversation.id }] }
    return { events: [changed(conversation, isNew || kind === 'created')] }
  }

const changed = (conversation: ConversationSummary, isNew: boolean): ChatEvent =>
  present({ type: 'conversations.changed', conversation, isNew: isNew ? true : undefined })

/** `joined-conversation-list`. */
export const decodeListJoined: Reader = ({ body }, scene): Decoded => {
  const tenantId = readWire(roomWire, body)?.tenantId
  return { events: [...remember({ listJoined: '1' }, scene), extension(CHATBOT_BACKEND.conversationListJoined, present({ tenantId }))] }
}
