import type { ChatConnection } from '../../../model/index.ts'
import { dayLong, readChat } from './kept.ts'
import { memoryKey } from './memoryKey.ts'
import { safeStorage } from './safeStorage.ts'

/** The visitor who is remembered, if there is one. It only reads. */
export function keptVisitor(connection: ChatConnection): string | undefined {
  const { clock, lifetime = dayLong } = connection
  return readChat(safeStorage(connection.storage).get(memoryKey(connection)), { now: clock.now(), lifetime })?.visitorId
}
