import { createChatClient, toArray, type ChatClient, type ChatClientOptions } from '../../../src/core/index.ts'
import type { ChatEvent, ChatStorage } from '../../../src/model/index.ts'
import {
  createVirtualClock,
  memoryChannels,
  memoryLocks,
  memoryStorage,
  scriptedConnection,
  type ChannelDelivery,
  type ScriptedConnection,
  type ScriptedConnectionOptions,
  type TabLocks,
} from '../../../src/testing/index.ts'
import { settled } from '../scriptedClient.ts'
import { spoken } from '../messages.ts'

/** A tab of a browser whose tabs share a line. */
export interface SharedTab {
  readonly client: ChatClient
  readonly connection: ScriptedConnection
  readonly close: () => void
  readonly locks: TabLocks
  /** Gone without a word. */
  readonly crash: () => Promise<void>
  /** Everything that its listeners heard. */
  readonly heard: ChatEvent[]
}

/** How the tabs of a browser are opened. */
export interface SharedBrowserOptions {
  readonly storage?: ChatStorage
  readonly delivery?: ChannelDelivery
  readonly client?: Partial<ChatClientOptions>
}

/** Makes a browser without tabs. */
export function sharedBrowser({ storage = memoryStorage(), delivery, client: clientOptions = {} }: SharedBrowserOptions = {}) {
  const clock = createVirtualClock()
  const locks = memoryLocks()
  const channels = memoryChannels(delivery)
  const tabs: SharedTab[] = []
  let opened = 0

  async function wait(milliseconds: number) {
    for (let left = milliseconds; left > 0; left -= 250) {
      clock.advance(Math.min(left, 250))
      await settled()
      await settled()
    }
  }

  async function open(options: ScriptedConnectionOptions = {}): Promise<SharedTab> {
    const mine = locks.tab()
    const ways = channels.tab()
    let isGone = false
    const own: ChatStorage = {
      get: (key) => storage.get(key),
      set: (key, value) => (isGone ? undefined : storage.set(key, value)),
      remove: (key) => (isGone ? undefined : storage.remove(key)),
      watch: (key, heard) => storage.watch?.(key, (value) => !isGone && heard(value)) ?? (() => undefined),
    }
    const connection = scriptedConnection({
      storage: own,
      clock,
      locks: mine,
      channels: ways,
      idPrefix: `tab${opened++}`,
      ...options,
      capabilities: { typingIn: false, ...options.capabilities },
    })
    const client = createChatClient({ connection, tabs: 'shared', ...clientOptions })
    const heard: ChatEvent[] = []
    client.subscribe((event) => void heard.push(event))
    const close = client.open()
    await settled()
    const tab: SharedTab = {
      client,
      connection,
      close,
      locks: mine,
      heard,
      async crash() {
        isGone = true
        connection.script.line({ status: 'offline' })
        ways.crash()
        mine.crash()
        tabs.splice(tabs.indexOf(tab), 1)
        await settled()
      },
    }
    tabs.push(tab)
    return tab
  }

  /** The line of a tab comes up and its conversation is taken up or begun. */
  async function connect(tab: SharedTab, conversationId = 'c1') {
    tab.connection.connect()
    tab.connection.receive({ type: 'session.opened' })
    await settled()
    if (tab.client.store.getState().conversation.status === 'starting') tab.connection.receive({ type: 'conversation.started', conversationId })
    await settled()
  }

  return {
    storage,
    clock,
    locks,
    channels,
    tabs,
    open,
    connect,
    wait,
    /** A leading tab with a conversation, and so many that follow. */
    async start(others = 1, options: ScriptedConnectionOptions = {}): Promise<[SharedTab, ...SharedTab[]]> {
      const leader = await open(options)
      await connect(leader)
      const rest: SharedTab[] = []
      for (let count = 0; count < others; count++) rest.push(await open(options))
      await settled()
      return [leader, ...rest]
    },
  }
}

/** Author, words and delivery of each row. */
export const rowsOf = ({ client }: SharedTab) => spoken(toArray(client.store.getState().messages))

/** What a tab has sent on its line. */
export const sentBy = ({ connection }: SharedTab) =>
  connection.commands.flatMap((command) =>
    command.type === 'message.send' ? [command.message.parts.map((part) => (part.kind === 'text' ? part.text : part.kind)).join(' ')] : [],
  )

/** The state that a tab shows. */
export const stateOf = ({ client }: SharedTab) => client.store.getState()
