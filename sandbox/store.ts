import { applyRecord, type SandboxRecord } from './captivate/record.ts'
import { createState, type SandboxState } from './captivate/state.ts'
import { openJournal } from './journal.ts'

/** The sandbox's memory: the state, and the journal that it can be made from again. */
export interface Store {
  readonly state: SandboxState
  /** Writes the records to the journal, then into the state, then tells the listeners. */
  append(...records: SandboxRecord[]): void
  /** Calls back after every append; the answer ends it. */
  subscribe(listener: () => void): () => void
  /** Makes the state from the journal again, as a fresh process would. In memory nothing changes. */
  reload(): void
  /** Forgets everything, on disk too. */
  forget(): void
  close(): void
}

/** Opens the memory kept in `stateFile`, or an empty one. */
export function createStore(stateFile: string | undefined): Store {
  const journal = openJournal<SandboxRecord>(stateFile)
  const listeners = new Set<() => void>()
  const restore = (): SandboxState => {
    const state = createState()
    journal.read().forEach((record) => applyRecord(state, record))
    return state
  }
  let state = restore()
  return {
    get state() {
      return state
    },
    append(...records) {
      journal.write(records)
      records.forEach((record) => applyRecord(state, record))
      listeners.forEach((listener) => listener())
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    reload() {
      if (stateFile !== undefined) state = restore()
    },
    forget() {
      journal.clear()
      state = createState()
    },
    close: journal.close,
  }
}
