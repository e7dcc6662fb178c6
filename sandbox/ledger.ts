import type { Conversation, ConnectionLog, ReceivedAction, ReceivedMessage, StoredFile } from './captivate/state.ts'
import type { Store } from './store.ts'
import { untilTrue } from './untilTrue.ts'

/** What the server has seen, for tests to compare with what a client shows. It survives restarts like the state. */
export interface Ledger {
  /** Every `user_message` in the order of arrival, of one conversation or of all. */
  received(conversationId?: string): readonly ReceivedMessage[]
  /** The texts of the messages that were acted on, in the order of arrival. */
  texts(conversationId?: string): readonly string[]
  /** Every action that clients sent. */
  actions(): readonly ReceivedAction[]
  /** Every socket there ever was. */
  connections(): readonly ConnectionLog[]
  /** All conversations, the oldest first. */
  conversations(): readonly Conversation[]
  /** One conversation, or undefined; without an id the one in which something happened last. */
  conversation(id?: string): Conversation | undefined
  /** Files that were uploaded and kept. */
  files(): readonly StoredFile[]
  /** Resolves as soon as `test` is true of the ledger; rejects after `timeout` milliseconds (default 10,000). */
  until(test: (ledger: Ledger) => boolean, timeout?: number): Promise<void>
  /** Everything as plain data, as `GET /control/ledger` shows it. */
  toJSON(): Record<string, unknown>
}

/** A ledger over the store. */
export function createLedger(store: Store): Ledger {
  const conversations = (): Conversation[] => [...store.state.conversations.values()]
  const ledger: Ledger = {
    received: (id) => store.state.received.filter(({ conversationId }) => id === undefined || conversationId === id),
    texts: (id) => ledger.received(id).filter(({ processed }) => processed).map(({ content }) => textOf(content)),
    actions: () => store.state.actions,
    connections: () => store.state.connections,
    conversations,
    conversation: (id) => (id === undefined ? conversations().reduce(later, undefined) : store.state.conversations.get(id)),
    files: () => [...store.state.files.values()],
    until: (test, timeout) => untilTrue(store, () => test(ledger), timeout),
    toJSON: () => ({
      received: ledger.received(),
      actions: ledger.actions(),
      connections: ledger.connections(),
      conversations: conversations().map(({ apiKey: _key, ...conversation }) => conversation),
      files: ledger.files(),
    }),
  }
  return ledger
}

function later(one: Conversation | undefined, other: Conversation): Conversation {
  return one && one.updatedAt > other.updatedAt ? one : other
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (Array.isArray(content)) return content.map(textOf).join('\n')
  if (typeof content !== 'object' || content === null || !('text' in content)) return ''
  return typeof content.text === 'string' ? content.text : ''
}
