import { createPageTime, type PageTime } from '../../../chaos/virtual/pageTime.ts'
import type { Timeline } from '../../../chaos/virtual/timeline.ts'
import { type ChatClient, createChatClient, toArray } from '../../../src/core/index.ts'
import type { ChatConnection, ChatLocks, ChatStorage, ConnectionStatus, Message } from '../../../src/model/index.ts'
import type { TabLocks } from '../../../src/testing/index.ts'
import type { PageSignal, PageSignals } from '../../../src/transport/index.ts'

/** Milliseconds that a page takes to load. */
const loadingTime = 100

/** What the browser gives a page: none of it works any more when the page is gone. */
export interface PageParts {
  readonly time: PageTime
  readonly storage: ChatStorage
  readonly locks: ChatLocks
  readonly signals: PageSignals
}

/** What a page has of the network. */
export interface PageLine {
  readonly connection: ChatConnection
  /** What it holds open: lines, or requests that wait for an answer. */
  readonly open: () => number
  /** The page is gone. */
  readonly end: () => void
}

/** What one page load is made of. */
export interface VirtualPageOptions {
  readonly timeline: Timeline
  readonly storage: ChatStorage
  readonly locks: TabLocks
  readonly connect: (parts: PageParts) => PageLine
  /** Changes what the client is made of: a fault of the client, planted. */
  readonly wrapConnection?: (connection: ChatConnection) => ChatConnection
}

/** One page load in one tab. */
export interface VirtualPage {
  readonly client: ChatClient
  readonly time: PageTime
  /** Before that there is nothing to type into. */
  readonly isLoaded: () => boolean
  readonly status: () => ConnectionStatus
  readonly rows: () => Message[]
  /** What was told of the connection, with the moment. */
  readonly statuses: readonly { readonly status: ConnectionStatus; readonly at: number }[]
  readonly signal: (signal: PageSignal) => void
  readonly setHidden: (hidden: boolean) => void
  /** Lines, or requests that wait for an answer. */
  readonly open: () => number
  /** The component is unmounted. */
  readonly unmount: () => void
  /** The page is gone. */
  readonly leave: (how: 'graceful' | 'crash') => void
}

/** Loads the page. */
export function loadVirtualPage({ timeline, storage, locks, connect, wrapConnection }: VirtualPageOptions): VirtualPage {
  const time = createPageTime(timeline)
  const heard = new Set<(signal: PageSignal) => void>()
  let isHidden = false

  // What the browser grants reaches the page when it runs, and a page that is gone touches no storage.
  const pageLocks: ChatLocks = {
    request: async (name, request) => {
      const release = await locks.request(name, request)
      return new Promise((resolve) => time.enter(() => resolve(release)))
    },
  }
  const pageStorage: ChatStorage = {
    get: (key) => storage.get(key),
    set: (key, value) => (time.isGone ? undefined : storage.set(key, value)),
    remove: (key) => (time.isGone ? undefined : storage.remove(key)),
    watch: (key, callback) => storage.watch?.(key, (value) => time.enter(() => callback(value))) ?? (() => {}),
  }
  const signals: PageSignals = {
    hidden: () => isHidden,
    listen(callback) {
      heard.add(callback)
      return () => heard.delete(callback)
    },
  }
  const line = connect({ time, storage: pageStorage, locks: pageLocks, signals })
  const client = createChatClient({ connection: wrapConnection?.(line.connection) ?? line.connection })
  const statuses: { status: ConnectionStatus; at: number }[] = []
  client.subscribe(() => {
    const { status } = client.store.getState().connection
    if (statuses.at(-1)?.status !== status) statuses.push({ status, at: time.now() })
  })
  let close = () => {}
  let isLoaded = false
  // What the page before it held is free by then.
  time.after(loadingTime, () => {
    isLoaded = true
    close = client.open()
  })

  return {
    client,
    time,
    isLoaded: () => isLoaded,
    status: () => client.store.getState().connection.status,
    rows: () => toArray(client.store.getState().messages),
    statuses,
    signal: (signal) => time.enter(() => [...heard].forEach((callback) => callback(signal))),
    setHidden(hidden) {
      isHidden = hidden
      time.setHidden(hidden)
    },
    open: () => line.open(),
    unmount: () => close(),
    leave(how) {
      if (how === 'graceful') close()
      time.end()
      line.end()
      locks.crash()
    },
  }
}
