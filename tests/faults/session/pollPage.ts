import type { Random } from '../../../chaos/random.ts'
import type { Network } from '../../../chaos/virtual/network.ts'
import { createPageTime, type PageTime } from '../../../chaos/virtual/pageTime.ts'
import type { Timeline } from '../../../chaos/virtual/timeline.ts'
import type { ChatSessionServer } from '../../../sandbox/chatSession/createChatSessionServer.ts'
import { type ChatClient, createChatClient, toArray } from '../../../src/core/index.ts'
import type { ChatConnection, ChatLocks, ChatStorage, ConnectionStatus, Message, TransportVisitor } from '../../../src/model/index.ts'
import { createRefusalProbe, greetingOf } from '../../../src/protocols/chat-session/greeting.ts'
import { chatSession, type ChatSessionOptions } from '../../../src/protocols/chat-session/index.ts'
import { judgePoll } from '../../../src/protocols/chat-session/judgePoll.ts'
import { clientIdOf, wireConfig } from '../../../src/protocols/chat-session/wireConfig.ts'
import type { TabLocks } from '../../../src/testing/index.ts'
import { longPollTransport, type PageSignal } from '../../../src/transport/index.ts'
import { createPollExchange } from './pollExchange.ts'

/** Milliseconds that a page takes to load. */
const loadingTime = 100

/** What one page load is made of. */
export interface PollPageOptions {
  readonly timeline: Timeline
  readonly network: Network
  readonly server: ChatSessionServer
  readonly storage: ChatStorage
  readonly locks: TabLocks
  readonly random: Random
  readonly createId: () => string
  readonly onPoll: (change: 1 | -1) => void
  readonly wrapConnection?: (connection: ChatConnection) => ChatConnection
}

/** One page load in one tab. */
export interface PollPage {
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
  /** Requests that wait for an answer. */
  readonly open: () => number
  /** The component is unmounted. */
  readonly unmount: () => void
  /** The page is gone. */
  readonly leave: (how: 'graceful' | 'crash') => void
}

/** Loads the page. */
export function loadPollPage(options: PollPageOptions): PollPage {
  const { timeline, server, network, onPoll, locks, storage, random, createId } = options
  const time = createPageTime(timeline)
  const requests = createPollExchange({ time, network, server, onPoll })
  const { exchange } = requests
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
  const wire: ChatSessionOptions = {
    url: 'https://chat.test/clientweb/api/v2',
    tenantUrl: 'tenant.test',
    appId: 'app',
    uploader: false,
    clock: time,
    storage: pageStorage,
    locks: pageLocks,
    createId,
  }
  const config = wireConfig(wire)
  const createTransport = (visitor: TransportVisitor) =>
    longPollTransport({
      greeting: greetingOf(config, visitor),
      isRefused: createRefusalProbe(exchange, config, visitor),
      judgePoll,
      exchange,
      locks: pageLocks,
      lockName: () => `poll:${clientIdOf(config, { visitorId: visitor.visitorId() })}`,
      clock: time,
      random,
      signals: {
        hidden: () => isHidden,
        listen(callback) {
          heard.add(callback)
          return () => heard.delete(callback)
        },
      },
    })
  const connection: ChatConnection = { ...chatSession(wire), createTransport }
  const client = createChatClient({ connection: options.wrapConnection?.(connection) ?? connection })
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
    open: () => requests.open,
    unmount: () => close(),
    leave(how) {
      if (how === 'graceful') close()
      time.end()
      requests.end()
      locks.crash()
    },
  }
}
