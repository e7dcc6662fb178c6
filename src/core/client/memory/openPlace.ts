import type { ChatConnection } from '../../../model/index.ts'
import { ownPlace } from './ownPlace.ts'
import { plainPlace } from './plainPlace.ts'
import { safeStorage } from './safeStorage.ts'
import { sharedPlace } from './sharedPlace.ts'
import type { PlaceEvents, TabPlace } from './tabPlace.ts'

/** The place of this tab in a connection's storage, of the kind that suits it. */
export function openPlace(connection: ChatConnection, key: string, events: PlaceEvents): TabPlace {
  const { locks, clock, createId } = connection
  const storage = safeStorage(connection.tabStorage ?? connection.storage)
  if (!locks) return plainPlace(storage, key, events)
  return connection.tabStorage
    ? ownPlace({ storage, locks, clock, createId, key, ...events })
    : sharedPlace({ storage, locks, clock, key, ...events })
}
