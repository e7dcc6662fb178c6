import type { ChatConnection, ProtocolAdapter } from '../../model/index.ts'
import { memoryStorage } from '../../transport/memoryStorage.ts'
import { scriptedTransport } from '../../transport/scriptedTransport.ts'
import { createVirtualClock } from '../createVirtualClock.ts'
import type { ConformanceKit, ConformanceParts } from './conformanceKit.ts'

/** A connection of the kit, without what only a real page has. */
export function connectionOf(kit: ConformanceKit, parts: Partial<ConformanceParts> = {}): ChatConnection {
  const made = kit.createConnection({
    createTransport: () => scriptedTransport().transport,
    clock: createVirtualClock(),
    storage: memoryStorage(),
    createId: () => 'id',
    ...parts,
  })
  const { locks: _locks, tabStorage: _tabStorage, upload: _upload, ...connection } = made
  return connection
}

/** A fresh adapter of the kit. */
export const adapterOf = (kit: ConformanceKit): ProtocolAdapter => connectionOf(kit).adapter
