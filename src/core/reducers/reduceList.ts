import type { ConversationEvent, ConversationSummary, JsonRecord } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'

type List = ChatState['conversations']
type ListEvent = Extract<ConversationEvent, { readonly type: `conversations.${string}` }>

/** The filters whose meaning is known here. */
const readable = ['status', 'agentId'] as const

const isSet = (value: unknown) => value !== undefined && value !== null && value !== ''

/** Whether it is known that the filter leaves it out. */
function isLeftOut(summary: ConversationSummary, filter: JsonRecord): boolean {
  return readable.some((key) => isSet(filter[key]) && summary[key] !== undefined && String(filter[key]) !== summary[key])
}

/** Whether only the server can tell if the filter takes it: its words are not ours, or the news lacks what it asks for. */
const isBeyondUs = (summary: ConversationSummary, filter: JsonRecord) =>
  Object.entries(filter).some(([key, value]) => {
    const known = readable.find((name) => name === key)
    return isSet(value) && (known === undefined || summary[known] === undefined)
  })

const lastWord = ({ updatedAt, createdAt }: ConversationSummary) => updatedAt ?? createdAt ?? -Infinity

/** Behind all that were spoken in later. */
function placeOf(items: readonly ConversationSummary[], summary: ConversationSummary): number {
  const place = items.findIndex((item) => lastWord(item) < lastWord(summary))
  return place < 0 ? items.length : place
}

const insertAt = (items: readonly ConversationSummary[], place: number, item: ConversationSummary) => [...items.slice(0, place), item, ...items.slice(place)]

function change(list: List, known: ConversationSummary, news: ConversationSummary, filter: JsonRecord): List {
  const others = list.items.filter((item) => item !== known)
  // The server listed it: only what is news can tell that it does not belong here any more.
  if (isLeftOut(news, filter)) return { ...list, items: others, shift: list.shift - 1 }
  const summary = { ...known, ...news }
  const stays = lastWord(summary) === lastWord(known)
  const items = stays ? list.items.map((item) => (item === known ? summary : item)) : insertAt(others, placeOf(others, summary), summary)
  return { ...list, items }
}

function add(list: List, summary: ConversationSummary, isNew: boolean, filter: JsonRecord): List {
  if (isLeftOut(summary, filter) || isBeyondUs(summary, filter)) return list
  const place = isNew || summary.updatedAt === undefined ? 0 : placeOf(list.items, summary)
  // What would stand behind all that is loaded is on a page that comes later.
  if (place > 0 && place === list.items.length && list.page?.hasNext) return list
  return { ...list, items: insertAt(list.items, place, summary), shift: list.shift + 1 }
}

// News of one are of use only beside the others.
function hear(list: List, summary: ConversationSummary, isNew: boolean): List {
  if (list.status !== 'loaded' && list.items.length === 0) return list
  const known = list.items.find(({ id }) => id === summary.id)
  const filter = list.filter ?? {}
  return known ? change(list, known, summary, filter) : add(list, summary, isNew, filter)
}

// Pages shift while they are turned, and one may come twice.
function addPage(items: readonly ConversationSummary[], page: readonly ConversationSummary[]): readonly ConversationSummary[] {
  const fresh = new Map(page.map((item) => [item.id, item]))
  const renewed = items.map((item) => {
    const news = fresh.get(item.id)
    fresh.delete(item.id)
    return news ? { ...item, ...news } : item
  })
  return [...renewed, ...fresh.values()]
}

/** The state with news of one conversation in its list, if it is there. */
export function changeListed(state: ChatState, id: string, news: Partial<ConversationSummary>): ChatState {
  const { conversations } = state
  const isNews = (item: ConversationSummary) =>
    item.id === id && (Object.keys(news) as (keyof ConversationSummary)[]).some((key) => item[key] !== news[key])
  if (!conversations.items.some(isNews)) return state
  const items = conversations.items.map((item) => (item.id === id ? { ...item, ...news } : item))
  return { ...state, conversations: { ...conversations, items } }
}

/** The state without one conversation in its list, or without any. */
export function withoutListed(state: ChatState, id: string | undefined): ChatState {
  const { conversations } = state
  const items = id === undefined ? [] : conversations.items.filter((item) => item.id !== id)
  return { ...state, conversations: { ...conversations, items, shift: conversations.shift - (conversations.items.length - items.length) } }
}

/** The state after something happened to the list of conversations. */
export function reduceList(state: ChatState, event: ListEvent): ChatState {
  const { conversations } = state
  switch (event.type) {
    case 'conversations.requested': {
      const { filter: _, ...list } = conversations
      return { ...state, conversations: { ...list, status: 'loading', ...(event.filter ? { filter: event.filter } : {}) } }
    }
    case 'conversations.changed': {
      const changed = hear(conversations, event.conversation, event.isNew === true)
      return changed === conversations ? state : { ...state, conversations: changed }
    }
    case 'conversations.loaded': {
      const { page: _, ...list } = conversations
      const items = (event.page?.number ?? 1) > 1 ? addPage(conversations.items, event.conversations) : event.conversations
      return { ...state, conversations: { ...list, status: 'loaded', items, shift: 0, ...(event.page ? { page: event.page } : {}) } }
    }
    case 'conversations.failed':
      return { ...state, conversations: { ...conversations, status: 'failed' } }
  }
}
