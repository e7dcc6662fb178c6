import type { ChatConnection, ChatEvent } from '../../model/index.ts'
import type { WritableChatStore } from '../createChatStore.ts'
import type { Stamp } from '../reducers/stamp.ts'
import type { ClientContext } from './clientContext.ts'
import type { EngineWiring } from './engine.ts'
import { gatherChunks } from './gatherChunks.ts'
import { mustOutliveReload } from './memory/mustOutliveReload.ts'

/** What a journal needs of the client. */
export interface JournalOptions {
  readonly connection: ChatConnection
  readonly store: WritableChatStore
  readonly after: ClientContext['after']
  /** Brings back what is remembered. */
  readonly recall: () => void
  /** Keeps the state over a reload. Answers false where it was thrown away. */
  readonly save: () => boolean
  /** Tells what has happened. */
  readonly tell: (events: readonly ChatEvent[]) => void
  readonly onWritten?: EngineWiring['onWritten'] | undefined
}

/** The one way into the state: what happens is written in its order, kept over a reload where it must be, and then told. */
export interface Journal {
  readonly nextStamp: () => Stamp
  /** Brings back what is remembered, once: it stands before what is new. */
  readonly recall: () => void
  /** Writes what was remembered, of which nobody is told. */
  readonly restore: (events: readonly ChatEvent[]) => void
  /** Writes what came of one frame. Pieces of an answer wait a moment for those that follow. */
  readonly commit: (events: readonly ChatEvent[], stamp: Stamp) => void
  /** Writes what happens here and now. */
  readonly apply: (...events: ChatEvent[]) => void
}

/** Makes the journal of a client. */
export function createJournal({ connection, store, after, recall: bringBack, save, tell, onWritten }: JournalOptions): Journal {
  const { clock } = connection
  const instance = connection.createId()
  const chunks = gatherChunks(after, take)
  let sequence = 0
  let isRecalled = false

  const nextStamp = () => ({ id: `${instance}.${sequence++}`, at: clock.now() })

  function recall() {
    if (isRecalled) return
    isRecalled = true
    bringBack()
  }

  function write(events: readonly ChatEvent[], stamp: Stamp, isTold: boolean) {
    store.apply(events, stamp)
    onWritten?.(events, stamp, isTold)
  }

  function take(events: readonly ChatEvent[], stamp: Stamp) {
    recall()
    write(events, stamp, true)
    // What was thrown away as soon as it was said has no consequences.
    if (events.some(mustOutliveReload) && !save()) return
    tell(events)
  }

  function commit(events: readonly ChatEvent[], stamp: Stamp) {
    if (chunks.keep(events, stamp)) return
    chunks.flush()
    take(events, stamp)
  }

  return {
    nextStamp,
    recall,
    restore: (events) => write(events, nextStamp(), false),
    commit,
    apply(...events) {
      if (events.length > 0) commit(events, nextStamp())
    },
  }
}
