import type { Conversation } from './state.ts'
import { isRecord, textOf, type JsonRecord } from './wire.ts'

/** Which conversations are asked for. */
export interface ListQuery {
  readonly userId: string
  /** Fields that must be equal. A key may be a path such as `internal.channelMetadata.user`. */
  readonly filter: JsonRecord
  /** Fields that must contain a text, in whatever case. */
  readonly search: JsonRecord
  readonly apiKeys: readonly unknown[]
}

/** The conversations of a user, the newest first, as the wire lists them. */
export function listConversations(conversations: Iterable<Conversation>, query: ListQuery): JsonRecord[] {
  return [...conversations]
    .filter(({ userId, apiKey }) => userId === query.userId && (query.apiKeys.length === 0 || query.apiKeys.includes(apiKey)))
    .reverse()
    .sort((one, other) => other.updatedAt - one.updatedAt)
    .map((conversation): JsonRecord => ({ conversation_id: conversation.id, metadata: describe(conversation), apiKey: conversation.apiKey }))
    .filter(({ metadata }) => {
      const fits = (wanted: JsonRecord, test: (found: unknown, value: unknown) => boolean): boolean =>
        Object.entries(wanted).every(([path, value]) => test(follow(metadata, path), value))
      return fits(query.filter, (found, value) => found === value) && fits(query.search, contains)
    })
}

/** One page of a list, with the words about it. Page and limit are strings on the wire; numbers are taken too. */
export function paginate(items: readonly JsonRecord[], pagination: JsonRecord): { conversations: JsonRecord[]; pagination: JsonRecord } {
  const positive = (value: unknown, otherwise: number): number => {
    const number = Math.floor(Number(value))
    return number > 0 && Number.isFinite(number) ? number : otherwise
  }
  const pageSize = positive(pagination['limit'], 20)
  const page = positive(pagination['page'], 1)
  const total = items.length
  const totalPages = Math.max(1, Math.ceil(total / pageSize))
  return {
    conversations: items.slice((page - 1) * pageSize, page * pageSize),
    pagination: { hasNextPage: page < totalPages, hasPrevPage: page > 1, page, pageSize, total, totalPages },
  }
}

/** A conversation's metadata with what the bot's side adds to it. */
export function describe(conversation: Conversation): JsonRecord {
  const first = conversation.entries.find(({ from }) => from === 'user')?.content[0]
  const title = isRecord(first) ? textOf(first, 'text').slice(0, 60) : ''
  return {
    ...conversation.metadata,
    internal: {
      channelMetadata: {
        user: conversation.basicInfo,
        channelMetadata: {},
        custom: title === '' ? {} : { conversation_title: title },
        conversationCreatedAt: new Date(conversation.startedAt).toISOString(),
        conversationUpdatedAt: new Date(conversation.updatedAt).toISOString(),
      },
    },
  }
}

function follow(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value)
}

function contains(found: unknown, value: unknown): boolean {
  return typeof found === 'string' && typeof value === 'string' && found.toLowerCase().includes(value.toLowerCase())
}
