import type { ChatEvent, Decoded, SourceItem } from '../../model/index.ts'
import { fingerprint } from '../foundation/fingerprint.ts'
import { present } from '../foundation/present.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import { listOf, readSources } from './readSources.ts'
import { extension, type Reader, type Scene, type Unread } from './scene.ts'
import { readWire, roomWire, searchWire } from './wire.ts'

/** `knowledge-search-results`: an extension event and, unless the host wants that alone, a row of this side's own. */
export const decodeSearchResults: Reader = ({ body, value }, scene): Decoded | Unread => {
  const wire = readWire(searchWire, Array.isArray(value) ? { results: value } : value)
  if (!wire) return { reason: 'no results' }
  const raw = [wire.results, wire.items, wire.documents, body].map(listOf).find((list) => list.length > 0) ?? []
  const items = readSources(raw)
  const total = Math.max(wire.totalResults ?? wire.total ?? raw.length, items.length)
  const query = wire.query ?? ''
  const found = extension(CHATBOT_BACKEND.searchResults, { query, items, total, raw })
  return { events: scene.config.searchResults === 'message' ? [rowOf(query, items, total, scene), found] : [found] }
}

const rowOf = (query: string, items: readonly SourceItem[], total: number, { context }: Scene): ChatEvent => ({
  type: 'message.received',
  message: {
    id: context.id,
    wireIds: [idOf(fingerprint(JSON.stringify([query, items, total])), context)],
    author: { role: 'system' },
    parts: [present({ kind: 'sources' as const, query: query === '' ? undefined : query, items, total })],
    time: context.at,
    local: true,
  },
})

/** The wire names no search. The same one told twice in a row is one; asked again after something was said, it is another. */
const idOf = (mark: string, { id, messages }: Scene['context']): string => {
  const last = messages?.at(messages.length - 1)?.wireIds.find((wireId) => wireId.startsWith(`search:${mark}:`))
  return last ?? `search:${mark}:${id}`
}

/** `knowledge-room-joined`. */
export const decodeKnowledgeRoom: Reader = ({ body }): Decoded => ({
  events: [extension(CHATBOT_BACKEND.knowledgeRoomJoined, present({ tenantId: readWire(roomWire, body)?.tenantId }))],
})
