import type { Desk } from './desk/desk.ts'
import type { ChatbotFault, ChatbotRefusal, LastingChatbotFaults } from './faultBoard.ts'
import type { Doorkeeper } from './identity.ts'
import { malformedEvents } from './malformedEvents.ts'
import type { ChatbotReception } from './reception.ts'
import { speech } from './scenario/beats.ts'
import type { Conversation } from './state.ts'

/** What is wrong at the moment. */
export interface ChatbotFaultState extends LastingChatbotFaults {
  readonly pending: readonly ChatbotFault[]
  /** Events that will be lost, by name. */
  readonly losses: Readonly<Record<string, number>>
  /** How many lines lose what is sent to them. */
  readonly deaf: number
}

/** What can go wrong on demand. */
export interface ChatbotFaults {
  readonly state: ChatbotFaultState
  /** Something goes wrong with the next client event of a kind. */
  failNext(fault: ChatbotFault): void
  failNone(): void
  /** The next events of that name (`any`: of any) do not arrive at the client. */
  loseNext(name: string, count?: number): void
  setDelay(milliseconds: number): void
  /** How often each event is sent; 1 is once. */
  setCopies(copies: number): void
  /** So many events are collected and sent in another order; 1 is none. */
  setReorder(window: number): void
  /** Nobody is let in any more (as the setting `refusals` says); null lets them in again. */
  refuse(refusal: ChatbotRefusal | null): void
  /** The tokens seen so far (or that one) are no good any more; lines with them hear so, and are ended. */
  expireTokens(token?: string): void
  /** Says goodbye to every line: `io server disconnect`. */
  kick(): void
  /** Cuts every line without a word. */
  cut(): void
  /** Streams break off after their first chunks, and no end of them ever comes. */
  setSilentStreams(isOn: boolean): void
  /** Lines that are open now lose everything that is sent to them, without a sign: their heartbeats go on. */
  deafen(): void
  /** Lines that are open now are dead both ways, their heartbeats too. */
  halfOpen(): void
  /** The server forgets a conversation, or all. */
  forgetConversation(conversationId?: string): void
  /** An event of any name and content to every line. */
  sendRaw(name: string, data: unknown): void
  /** The named kind (see `malformedEvents`) to every line. False for a name that is none. */
  sendMalformed(kind: string): boolean
  /** The bot says a message of about that many bytes. False without a conversation. */
  sendHuge(bytes: number, conversationId?: string): boolean
  /** The bot says that many messages at once. False without a conversation. */
  burst(count: number, conversationId?: string): boolean
  /** Everything is as it should be again; lines that were dead are cut. */
  clear(): void
}

/** The faults of a server. */
export function createChatbotFaults(
  { world, switchboard, book }: Desk,
  reception: ChatbotReception,
  doorkeeper: Doorkeeper,
  latest: (id?: string) => Conversation | undefined,
): ChatbotFaults {
  const { faults: board, store } = world
  const faults: ChatbotFaults = {
    get state() {
      return {
        ...board.lasting,
        pending: board.pending,
        losses: Object.fromEntries(board.losses),
        deaf: [...switchboard.lines].filter(({ deaf }) => deaf !== 'no').length,
      }
    },
    failNext: (fault) => board.next(fault),
    failNone: () => board.clearPending(),
    loseNext: (name, count = 1) => board.lose(name, count),
    setDelay: (milliseconds) => void (board.lasting.delay = Math.max(0, milliseconds)),
    setCopies: (copies) => void (board.lasting.copies = Math.max(1, Math.floor(copies))),
    setReorder: (window) => void (board.lasting.reorder = Math.max(1, Math.floor(window))),
    refuse: (refusal) => void (board.lasting.refusal = refusal),
    expireTokens(token) {
      doorkeeper.expire(token)
      ;[...switchboard.lines].forEach((line) => reception.expire(line))
    },
    kick: () => switchboard.endAll('kick'),
    cut: () => switchboard.endAll('cut'),
    setSilentStreams: (isOn) => void (board.lasting.silentStreams = isOn),
    deafen: () => switchboard.lines.forEach((line) => (line.deaf = 'to-client')),
    halfOpen() {
      for (const line of switchboard.lines) {
        line.deaf = 'both'
        line.outlet.freeze?.()
      }
    },
    forgetConversation(conversationId) {
      store.append({ type: 'conversations.forgotten', ids: conversationId === undefined ? [...store.state.conversations.keys()] : [conversationId] })
    },
    sendRaw: (name, data) => switchboard.broadcast(name, data),
    sendMalformed(kind) {
      const event = Object.hasOwn(malformedEvents, kind) ? malformedEvents[kind] : undefined
      if (event) switchboard.broadcast(event.name, event.data)
      return event !== undefined
    },
    sendHuge(bytes, conversationId) {
      const conversation = latest(conversationId)
      if (conversation) book.say(conversation, speech('large '.repeat(Math.ceil(bytes / 6))))
      return conversation !== undefined
    },
    burst(count, conversationId) {
      const conversation = latest(conversationId)
      if (conversation) Array.from({ length: count }, (_, index) => book.say(conversation, speech(`Message ${index + 1} of ${count}`)))
      return conversation !== undefined
    },
    clear() {
      board.clear()
      switchboard.endAll('cut', ({ deaf }) => deaf !== 'no')
    },
  }
  return faults
}
