import { untilTrue } from '../untilTrue.ts'
import type { Chat, KeptFile, PollLog, ReceivedEvent, ReceivedForm, Registration, RequestLog, SocketLog } from './state.ts'
import type { ChatSessionStore } from './store.ts'
import { textOf } from './wire.ts'

/** What the chat server has seen, for tests to compare with what a client shows. */
export interface ChatSessionLedger {
  /** Every client event in the order of arrival, of one chat or of all. Of secure forms the values are left out. */
  received(chatId?: string): readonly ReceivedEvent[]
  /** The texts of the messages that were acted on, in the order of arrival. */
  texts(chatId?: string): readonly string[]
  /** The data of forms. Of a secure one there is only a SHA-256. */
  forms(): readonly ReceivedForm[]
  /** Every poll of this run. */
  polls(): readonly PollLog[]
  /** How many polls of one client were open at once, those that were refused included. */
  mostPollsAtOnce(): number
  /** Every socket of this run. */
  sockets(): readonly SocketLog[]
  /** Every request of this run, by path and outcome. */
  requests(): readonly RequestLog[]
  /** All chats, the oldest first. */
  chats(): readonly Chat[]
  /** One chat, or undefined; without an id the youngest. */
  chat(id?: string): Chat | undefined
  files(): readonly KeptFile[]
  registrations(): readonly Registration[]
  /** Resolves as soon as `test` is true of the ledger; rejects after `timeout` milliseconds of real time (default 10,000). */
  until(test: (ledger: ChatSessionLedger) => boolean, timeout?: number): Promise<void>
  /** Everything as plain data, as `GET /control/chat-session/ledger` shows it. */
  toJSON(): Record<string, unknown>
}

/** A ledger over the store. `mostPollsAtOnce` is counted where requests come in. */
export function createChatSessionLedger(store: ChatSessionStore, mostPollsAtOnce: () => number): ChatSessionLedger {
  const chats = (): Chat[] => [...store.state.chats.values()]
  const ledger: ChatSessionLedger = {
    received: (id) => store.state.received.filter(({ chatId }) => id === undefined || chatId === id),
    texts: (id) =>
      ledger
        .received(id)
        .filter(({ processed, event }) => processed && event.event === 'chat_session_message')
        .map(({ event }) => textOf(event, 'msg')),
    forms: () => store.state.forms,
    polls: () => store.state.polls,
    mostPollsAtOnce,
    sockets: () => store.state.sockets,
    requests: () => store.state.requests,
    chats,
    chat: (id) => (id === undefined ? chats().at(-1) : store.state.chats.get(id)),
    files: () => [...store.state.files.values()],
    registrations: () => store.state.registrations,
    until: (test, timeout) => untilTrue(store, () => test(ledger), timeout),
    toJSON: () => ({
      received: ledger.received(),
      forms: ledger.forms(),
      polls: ledger.polls(),
      mostPollsAtOnce: mostPollsAtOnce(),
      sockets: ledger.sockets(),
      requests: ledger.requests(),
      chats: chats(),
      files: ledger.files(),
      registrations: ledger.registrations(),
    }),
  }
  return ledger
}
