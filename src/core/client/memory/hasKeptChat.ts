import type { ChatConnection } from '../../../model/index.ts'
import { dayLong, readChat, readTab } from './kept.ts'
import { safeStorage } from './safeStorage.ts'
import { places } from './sharedPlace.ts'

/**
 * Whether there is something to go on with: a conversation, a draft, or messages that were not sent. It only reads, and opens nothing, so
 * that a page may ask before it makes a client.
 */
export function hasKeptChat(connection: Pick<ChatConnection, 'storage' | 'tabStorage' | 'clock' | 'lifetime' | 'scope'>): boolean {
  const { clock, lifetime = dayLong, scope } = connection
  const retention = { now: clock.now(), lifetime }
  const key = `parlance:${scope}`
  const shared = safeStorage(connection.storage)
  const chat = readChat(shared.get(key), retention)
  if (!chat) return false
  const { conversationId, over = [] } = chat
  if (conversationId !== undefined && !over.some(({ id }) => id === conversationId)) return true

  const own = connection.tabStorage ? safeStorage(connection.tabStorage) : shared
  // One key where the place is this tab's alone, several where tabs share the storage.
  const keys = [`${key}:tab`, ...['tab', 'lodge'].flatMap((kind) => Array.from({ length: places }, (_, place) => `${key}:${kind}:${place}`))]
  return keys.some((place) => {
    const tab = readTab(own.get(place), retention)
    return tab?.visitorId === chat.visitorId && (tab.draft !== undefined || (tab.outbox ?? []).length > 0)
  })
}
