import { untilTrue } from '../untilTrue.ts'
import type { Conversation, LineLog, ReceivedEvent, Refusal, StreamLog } from './state.ts'
import type { ChatbotStore } from './store.ts'
import { recordOf, textOf, type ClientEventName } from './wire.ts'

/** What the chatbot server has seen, for tests to compare with what a client shows. */
export interface ChatbotLedger {
  /** Every client event in the order of arrival; of one name or of all. Keys and tokens are left out. */
  received(name?: ClientEventName | 'stop' | 'unknown'): readonly ReceivedEvent[]
  /** What the visitor said and the record has, in the order of arrival, of one conversation or of all. */
  texts(conversationId?: string): readonly string[]
  /** Words that came more than once, with how often: what a client may have sent twice. */
  repeated(conversationId?: string): Readonly<Record<string, number>>
  joins(): readonly ReceivedEvent[]
  reactions(): readonly ReceivedEvent[]
  ratings(): readonly ReceivedEvent[]
  typings(): readonly ReceivedEvent[]
  /** Every answer that was streamed, and how it ended. */
  streams(): readonly StreamLog[]
  /** Every connection of this run. */
  lines(): readonly LineLog[]
  /** Connections of this run that had a token or a key in their address (SB-20). */
  leaks(): number
  refusals(): readonly Refusal[]
  /** All conversations, the oldest first. */
  conversations(): readonly Conversation[]
  /** One conversation, or undefined; without an id the youngest. */
  conversation(id?: string): Conversation | undefined
  /** Resolves as soon as `test` is true of the ledger; rejects after `timeout` milliseconds of real time (default 10,000). */
  until(test: (ledger: ChatbotLedger) => boolean, timeout?: number): Promise<void>
  /** Everything as plain data, as `GET /control/chatbot/ledger` shows it. */
  toJSON(): Record<string, unknown>
}

/** A ledger over the store. */
export function createChatbotLedger(store: ChatbotStore): ChatbotLedger {
  const conversations = (): Conversation[] => [...store.state.conversations.values()]
  const ledger: ChatbotLedger = {
    received: (name) => store.state.received.filter((event) => name === undefined || event.name === name),
    texts: (id) =>
      conversations()
        .filter((conversation) => id === undefined || conversation.id === id)
        .flatMap(({ messages }) => messages.filter(({ sender }) => sender === 'user').map(({ content }) => content)),
    repeated(id) {
      const counts: Record<string, number> = {}
      for (const text of ledger.texts(id)) counts[text] = (counts[text] ?? 0) + 1
      return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 1))
    },
    joins: () => ledger.received('join-conversation'),
    reactions: () => ledger.received('react-message'),
    ratings: () => ledger.received('rate'),
    typings: () => ledger.received('typing'),
    streams: () => store.state.streams,
    lines: () => store.state.lines,
    leaks: () => store.state.lines.filter(({ secretsInAddress }) => secretsInAddress).length,
    refusals: () => store.state.refusals,
    conversations,
    // Earlier conversations may have been made up after a live one began.
    conversation: (id) => (id === undefined ? conversations().reduce(younger, undefined) : store.state.conversations.get(id)),
    until: (test, timeout) => untilTrue(store, () => test(ledger), timeout),
    toJSON: () => ({
      received: ledger.received(),
      streams: ledger.streams(),
      lines: ledger.lines(),
      refusals: ledger.refusals(),
      leaks: ledger.leaks(),
      conversations: conversations(),
    }),
  }
  return ledger
}

function younger(one: Conversation | undefined, other: Conversation): Conversation {
  return one && one.createdAt > other.createdAt ? one : other
}

/** A client event as it may be written down: without the keys that the protocol has in it. */
export function withoutSecrets(data: unknown): unknown {
  const record = recordOf(data)
  const context = recordOf(record['context'])
  if (textOf(context, 'widgetKey') === '') return data
  return { ...record, context: { ...context, widgetKey: '[left out]' } }
}
