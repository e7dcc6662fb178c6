import { type ChatClient, createChatClient, isProven, toArray } from '../../src/core/index.ts'
import type { ChatConnection, ChatLocks, ChatStorage, ConnectionStatus, Message } from '../../src/model/index.ts'
import { captivate, type CaptivateOptions } from '../../src/protocols/captivate/index.ts'
import { createKeyProbe } from '../../src/protocols/captivate/credentials.ts'
import { wireConfig } from '../../src/protocols/captivate/wireConfig.ts'
import { type PageSignal, webSocketTransport } from '../../src/transport/index.ts'
import type { OrderChange, SeenRow } from '../observation.ts'
import type { Random } from '../random.ts'
import { createPageNetwork, type PageNetwork, type PageNetworkOptions } from './line.ts'
import { textOf } from './recorder.ts'

/** Milliseconds that a page takes to load. */
const loadingTime = 100

/** Where the virtual server is. */
const host = 'captivate.test'

/** What one page load is made of. */
export interface PageOptions extends Omit<PageNetworkOptions, 'onLeave'> {
  readonly send: 'http' | 'socket'
  readonly apiKey: string
  readonly storage: ChatStorage
  readonly tabStorage?: ChatStorage
  readonly locks?: ChatLocks
  readonly createId: () => string
  readonly random: Random
  /** Changes what the client is made of: a fault of the client, planted. */
  readonly wrapConnection?: (connection: ChatConnection) => ChatConnection
  readonly onStatus: (status: ConnectionStatus) => void
  readonly onOrder: (change: OrderChange) => void
  /** The client learned that its conversation is over. */
  readonly onEnd: () => void
  /** Something left after the end. */
  readonly onLate: () => void
}

/** One page load in one tab. */
export interface Page {
  readonly client: ChatClient
  readonly network: PageNetwork
  /** Before that there is nothing to type into. */
  readonly isLoaded: () => boolean
  readonly isEnded: () => boolean
  readonly status: () => ConnectionStatus
  readonly rows: () => SeenRow[]
  readonly signal: (signal: PageSignal) => void
  readonly setHidden: (hidden: boolean) => void
  /** The visitor acted: what leaves from now on is meant. */
  readonly act: () => void
  /** The component is unmounted. */
  readonly unmount: () => void
}

/** The connection as `captivate` makes it, on a line of the world's. */
function connect(options: PageOptions, network: PageNetwork, heard: Set<(signal: PageSignal) => void>, isHidden: () => boolean): ChatConnection {
  const { apiKey, send, time: clock, storage, createId, random } = options
  const wire: CaptivateOptions & { readonly sendUrl: string } = {
    apiKey,
    send,
    socketUrl: `wss://${host}/dev`,
    sendUrl: `https://${host}/api/custom-channel/sockets/message`,
    storage,
    clock,
    createId,
    uploader: false,
  }
  const connection = captivate(wire)
  const { exchange, dial } = network
  const signals = {
    hidden: isHidden,
    listen(callback: (signal: PageSignal) => void) {
      heard.add(callback)
      return () => heard.delete(callback)
    },
  }
  const createTransport = () =>
    webSocketTransport({ url: `wss://${host}/dev?apiKey=${apiKey}`, exchange, clock, random, signals, dial, isRefused: createKeyProbe(exchange, wireConfig(wire)) })
  const made = {
    ...connection,
    createTransport,
    ...(options.tabStorage ? { tabStorage: options.tabStorage } : {}),
    ...(options.locks ? { locks: options.locks } : {}),
  }
  return options.wrapConnection?.(made) ?? made
}

function rowOf({ id, author, parts, delivery, attempts }: Message): SeenRow {
  const text = textOf(parts.flatMap((part) => (part.kind === 'text' ? part.text : [])))
  const isNotice = parts[0]?.kind === 'notice'
  return {
    key: id,
    author: isNotice ? 'system' : author.role,
    text,
    ...(delivery ? { delivery: delivery.status } : {}),
    ...(attempts === undefined ? {} : { attempts }),
  }
}

const isKnown = ({ author, delivery, parts }: Message) => parts[0]?.kind !== 'notice' && (author.role !== 'visitor' || (delivery !== undefined && isProven(delivery)))

/** Loads the page. */
export function loadPage(options: PageOptions): Page {
  const { time } = options
  const heard = new Set<(signal: PageSignal) => void>()
  let isHidden = false
  let endedAct: object | undefined
  let act = {}

  const isOver = () => client.store.getState().conversation.status === 'ended' || client.store.getState().connection.status === 'refused'
  const network = createPageNetwork({
    ...options,
    onLeave() {
      // What leaves in the act by which the visitor tries again is meant.
      if (endedAct === act && isOver()) options.onLate()
    },
  })
  const client = createChatClient({ connection: connect(options, network, heard, () => isHidden) })
  const { store } = client

  let status: ConnectionStatus | undefined
  let messages = store.getState().messages
  let order: readonly string[] = []
  store.subscribe(() => {
    const state = store.getState()
    if (state.connection.status !== status) options.onStatus((status = state.connection.status))
    endedAct = isOver() ? (endedAct ?? act) : undefined
    if (state.messages === messages) return
    messages = state.messages
    const before = order
    order = toArray(messages).filter(isKnown).map(({ id }) => id)
    if (!keepsOrder(before, order)) options.onOrder({ before, after: order, at: time.now() })
  })
  client.subscribe((event) => void (event.type === 'conversation.ended' && options.onEnd()))
  client.subscribe((event) => options.recorder.trace(options.tab, () => `${event.type} ${'id' in event ? String(event.id) : ''}${event.type === 'connection.changed' ? JSON.stringify(event.change) : ''}`))
  let close = () => {}
  let isLoaded = false
  // What the page before it held is free by then.
  time.after(loadingTime, () => {
    isLoaded = true
    close = client.open()
  })

  return {
    client,
    network,
    isLoaded: () => isLoaded,
    isEnded: () => store.getState().conversation.status === 'ended',
    status: () => store.getState().connection.status,
    rows: () => toArray(store.getState().messages).map(rowOf),
    signal: (signal) => time.enter(() => [...heard].forEach((callback) => callback(signal))),
    setHidden(hidden) {
      isHidden = hidden
      time.setHidden(hidden)
    },
    act: () => void (act = {}),
    unmount: () => close(),
  }
}

function keepsOrder(before: readonly string[], after: readonly string[]): boolean {
  const now = new Set(after)
  const then = new Set(before)
  const kept = before.filter((key) => now.has(key))
  const standing = after.filter((key) => then.has(key))
  return kept.every((key, place) => key === standing[place])
}
