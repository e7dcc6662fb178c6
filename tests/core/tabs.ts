import type { ChatStorage } from '../../src/model/index.ts'
import { createVirtualClock, memoryLocks, memoryStorage, type MemoryLocks, type ScriptedConnectionOptions, type TabLocks, type VirtualClock } from '../../src/testing/index.ts'
import { answer, chat, connect, settled, texts, type Chat } from './scriptedClient.ts'

/** A tab of a browser whose tabs share a storage. */
export interface Tab extends Chat {
  readonly locks: TabLocks
  /** The tab is gone without a word. */
  readonly crash: () => Promise<void>
}

/** A browser: what its tabs share. */
export interface Browser {
  readonly storage: ChatStorage
  readonly clock: VirtualClock
  readonly locks: MemoryLocks
  /** Opens the page in a tab; its line is not up yet. */
  readonly open: (options?: ScriptedConnectionOptions) => Promise<Tab>
  /** Opens the page in a tab, up to a conversation that is begun. */
  readonly start: () => Promise<Tab>
  readonly wait: (milliseconds: number) => Promise<void>
  /** What all tabs have sent, in the order of the tabs. */
  readonly sent: () => string[]
}

/** Makes a browser without tabs. */
export function browser(storage: ChatStorage = memoryStorage()): Browser {
  const clock = createVirtualClock()
  const locks = memoryLocks()
  const tabs: Tab[] = []

  async function open(options: ScriptedConnectionOptions = {}): Promise<Tab> {
    const mine = locks.tab()
    const one = await chat({ storage, clock, locks: mine, idPrefix: `tab${tabs.length}`, ...options })
    const tab: Tab = {
      ...one,
      locks: mine,
      async crash() {
        // Nothing comes through to it any more, and what it says is heard by nobody.
        one.connection.script.line({ status: 'offline' })
        mine.crash()
        await settled()
      },
    }
    tabs.push(tab)
    return tab
  }

  return {
    storage,
    clock,
    locks,
    open,
    async start() {
      const tab = await open()
      await connect(tab)
      await answer(tab, { type: 'conversation.started', conversationId: 'c1' })
      return tab
    },
    async wait(milliseconds) {
      clock.advance(milliseconds)
      await settled()
    },
    sent: () => tabs.flatMap(texts),
  }
}
