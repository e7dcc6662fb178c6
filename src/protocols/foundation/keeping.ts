import type { ChatChannels, ChatConnection, ChatLocks, ChatStorage } from '../../model/index.ts'
import { browserChannels, browserLocks, browserStorage, tabLocks } from '../../transport/index.ts'

/** Where and for how long a chat is remembered: the same options in every factory. */
export interface KeepingOptions {
  /**
   * Where the conversation is remembered. Default `local`: for all tabs, and what a tab that is gone did not send is sent by another.
   * `session`: each tab for itself, as long as it lives. `none`: not beyond the page. A storage of the host's own is used by all tabs
   * like `local` and answers at once; one that answers by promises needs a copy in memory in front of it.
   */
  readonly storage?: 'local' | 'session' | 'none' | ChatStorage
  /**
   * Locks between the tabs that share the storage. Default: the browser's Web Locks. On pages without https and in old browsers there
   * are none: then each tab keeps what it did not send for itself, and it is lost when the tab is closed or crashes before it is sent.
   */
  readonly locks?: ChatLocks
  /** Channels between those tabs, by which they share one line where that is wanted. Default: the browser's BroadcastChannel. */
  readonly channels?: ChatChannels
  /** Milliseconds after the last change until what is remembered is thrown away. Default 24 hours. */
  readonly lifetime?: number
}

/** What of a connection is its memory. */
export type Remembered = 'storage' | 'tabStorage' | 'locks' | 'channels' | 'lifetime'

/** What a connection says of its memory. */
export const keeping = ({ lifetime, ...options }: KeepingOptions): Pick<ChatConnection, Remembered> => ({
  ...placesOf(options),
  ...(lifetime === undefined || !(lifetime >= 0) ? {} : { lifetime }),
})

const placesOf = ({ storage = 'local', locks, channels = browserChannels() }: KeepingOptions): Pick<ChatConnection, Exclude<Remembered, 'lifetime'>> => {
  const kept = typeof storage === 'string' ? browserStorage(storage) : storage
  if (storage === 'none') return { storage: kept }
  const found = locks ?? browserLocks()
  if (found && storage === 'session') return { storage: kept, locks: found, tabStorage: kept }
  if (found) return { storage: kept, locks: found, ...(channels ? { channels } : {}) }
  // Outside a browser there is one page, and nothing but what the host gave outlives it.
  if (typeof window === 'undefined') return { storage: kept }
  const tabStorage = browserStorage('session')
  return { storage: kept, tabStorage, locks: tabLocks(tabStorage) }
}
