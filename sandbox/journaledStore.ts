import { openJournal } from './journal.ts'

/** A server's memory: the state, and the journal that it can be made from again. */
export interface JournaledStore<State, Entry> {
  readonly state: State
  /** Writes the records to the journal, then into the state, then tells the listeners. */
  append(...records: Entry[]): void
  /** Into the state alone: what comes so often, or matters so little, that no journal should have it. */
  note(record: Entry): void
  /** Tells the listeners that something changed that no journal keeps. */
  notify(): void
  /** Calls back after every change; the answer ends it. */
  subscribe(listener: () => void): () => void
  /** Makes the state from the journal again, as a fresh process would. In memory nothing changes. */
  reload(): void
  /** Forgets everything, on disk too. */
  forget(): void
  close(): void
}

/** What a memory is made of. */
export interface JournaledStoreOptions<State, Entry> {
  readonly createState: () => State
  /** Changes the state by a record. */
  readonly applyRecord: (state: State, record: Entry) => void
}

/** Opens the memory kept in `file`, or an empty one. */
export function createJournaledStore<State, Entry extends object>(
  file: string | undefined,
  { createState, applyRecord }: JournaledStoreOptions<State, Entry>,
): JournaledStore<State, Entry> {
  const journal = openJournal<Entry>(file)
  const listeners = new Set<() => void>()
  const restore = (): State => {
    const state = createState()
    journal.read().forEach((record) => applyRecord(state, record))
    return state
  }
  let state = restore()
  const notify = (): void => listeners.forEach((listener) => listener())
  return {
    get state() {
      return state
    },
    append(...records) {
      journal.write(records)
      records.forEach((record) => applyRecord(state, record))
      notify()
    },
    note(record) {
      applyRecord(state, record)
      notify()
    },
    notify,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    reload() {
      if (file !== undefined) state = restore()
    },
    forget() {
      journal.clear()
      state = createState()
      notify()
    },
    close: journal.close,
  }
}
