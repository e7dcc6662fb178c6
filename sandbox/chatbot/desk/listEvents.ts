import { shapeConversation, shapeTime } from '../shape.ts'
import { lastActivity, type Conversation } from '../state.ts'
import { rooms } from '../switchboard.ts'
import { textOf, type ClientEventName, type JsonRecord } from '../wire.ts'
import { complain, type ClientEventHandler } from './desk.ts'

const joinList: ClientEventHandler = ({ switchboard }, line, data) => {
  const tenantId = textOf(data, 'tenantId') || line.identity.tenantId
  if (tenantId !== line.identity.tenantId) return complain('JOIN_LIST_ERROR', 'Failed to join conversation list')
  line.rooms.add(rooms.list(tenantId))
  switchboard.tell(line, 'joined-conversation-list', { tenantId })
  return {}
}

const wholeNumber = (value: unknown, least: number, most: number, otherwise: number): number => {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? Math.min(most, Math.max(least, Math.floor(number))) : otherwise
}

/** A day counts to its end. */
function momentOf(text: string, isEnd: boolean): number | undefined {
  if (text === '') return undefined
  const at = Date.parse(text)
  if (Number.isNaN(at)) return undefined
  return isEnd && /^\d{4}-\d{2}-\d{2}$/.test(text) ? at + 86_400_000 - 1 : at
}

function matches(data: JsonRecord): (conversation: Conversation) => boolean {
  const [status, agentId] = [textOf(data, 'status'), textOf(data, 'agentId')]
  const [from, to] = [momentOf(textOf(data, 'startDate'), false), momentOf(textOf(data, 'endDate'), true)]
  return (conversation) =>
    (status === '' || conversation.status === status) &&
    (agentId === '' || conversation.agent?.id === agentId) &&
    (from === undefined || conversation.createdAt >= from) &&
    (to === undefined || conversation.createdAt <= to)
}

const list: ClientEventHandler = ({ world, book, switchboard }, line, data) => {
  const { settings, clock, store } = world
  const [page, limit] = [wholeNumber(data['page'], 1, 100_000, 1), wholeNumber(data['limit'], 1, 100, 20)]
  const found = [...store.state.conversations.values()]
    .filter((conversation) => book.isFor(line, conversation) && matches(data)(conversation))
    .sort((one, other) => lastActivity(other) - lastActivity(one) || (one.id < other.id ? 1 : -1))
  const conversations = found.slice((page - 1) * limit, page * limit).map((conversation) => shapeConversation(settings, conversation, clock.now()))
  const pagination = { page, limit, total: found.length, totalPages: Math.ceil(found.length / limit) }
  const timestamp = shapeTime(settings, clock.now())
  const shapes: Readonly<Record<typeof settings.listShape, JsonRecord>> = {
    nested: { success: true, data: { conversations, pagination }, timestamp },
    flat: { success: true, data: conversations, pagination, timestamp },
    bare: { conversations, pagination },
  }
  switchboard.tell(line, 'conversation-list', shapes[settings.listShape])
  return {}
}

/** The list of conversations: a user's own, an agent's whole tenant. */
export const listEvents: Partial<Record<ClientEventName, ClientEventHandler>> = {
  'join-conversation-list': joinList,
  'request-conversation-list': list,
}
