import type { SandboxClock } from '../clock.ts'
import type { ChatSessionFault, LastingFaults, PendingFault } from './faultBoard.ts'
import { malformedAnswers } from './malformedAnswers.ts'
import type { Desk } from './routes/route.ts'
import { scenarioId } from './scenario/cast.ts'
import type { SocketDesk } from './socketDesk.ts'
import type { Chat } from './state.ts'

/** The faults that are on, as plain data. */
export interface ChatSessionFaultState extends LastingFaults {
  readonly requests: readonly PendingFault[]
  /** Open sockets that lose what we send. */
  readonly deaf: number
}

/** Everything that can go wrong with the chat server, on demand. */
export interface ChatSessionFaults {
  readonly state: ChatSessionFaultState
  /** The next answers of polls that have events in them are lost, and the events with them. */
  losePolls(count?: number, ending?: 'cut' | 'hang'): void
  /** Cuts the polls that are open now, with nothing in them. Says how many. */
  cutPolls(): number
  /** Lets coming requests fail, be lost, or go unanswered. Faults queue up. */
  failNext(fault: ChatSessionFault): void
  /** No coming request fails. */
  failNone(): void
  /** Holds back answers, and frames to sockets, by that many milliseconds. */
  setDelay(milliseconds: number): void
  /** Hands every event over that often. 1 is normal. */
  setCopies(copies: number): void
  /** Collects that many events and hands them over in another order. 1 is normal. */
  setReorder(window: number): void
  /** Refuses every request and every new socket; null lets them in. */
  refuse(refusal: LastingFaults['refusal']): void
  /** Every client is a stranger from now on, and open sockets are closed with 4001; null knows them again. */
  unauthorise(status: 401 | 403 | null): void
  /** The server forgets a chat, or all: open polls end with error 5005, and so does whatever names it. */
  forgetChat(chatId?: string): void
  /** Lets the next answer of a poll be of the named kind (see `malformedAnswers`), and writes it to every open socket. False for a name that is none. */
  sendMalformed(kind: string): boolean
  /** The scenario says a message of about that many bytes. False without a chat. */
  sendHuge(bytes: number, chatId?: string): boolean
  /** The scenario says that many messages at once. False without a chat. */
  burst(count: number, chatId?: string): boolean
  /** Closes every socket with that code; without one they are cut. */
  dropSockets(code?: number, reason?: string): void
  /** Sockets that are open now lose everything that is sent to them, without a sign. */
  deafen(): void
  /** Everything is as it should be again. */
  clear(): void
}

/** The faults of a server. */
export function createChatSessionFaults(
  { world, outlets, mailbox, director }: Desk,
  sockets: SocketDesk,
  latest: (id?: string) => Chat | undefined,
): ChatSessionFaults {
  const { faults: board, store } = world
  const clock: SandboxClock = world.clock
  const faults: ChatSessionFaults = {
    get state() {
      return { ...board.lasting, requests: board.pending, deaf: [...outlets.lines].filter(({ isDeaf }) => isDeaf).length }
    },
    losePolls: (count = 1, ending = 'cut') => board.next({ on: 'poll', outcome: 'swallow', count, ending }),
    cutPolls: () => outlets.endPolls('cut'),
    failNext: (fault) => board.next(fault),
    failNone: () => board.clearPending(),
    setDelay: (milliseconds) => void (board.lasting.delay = Math.max(0, milliseconds)),
    setCopies: (copies) => void (board.lasting.copies = Math.max(1, Math.floor(copies))),
    setReorder: (window) => void (board.lasting.reorder = Math.max(1, Math.floor(window))),
    refuse: (refusal) => void (board.lasting.refusal = refusal),
    unauthorise(status) {
      board.lasting.unauthorised = status
      if (status) sockets.closeAll(4001, 'Unauthorized')
    },
    forgetChat(chatId) {
      const ids = chatId === undefined ? [...store.state.chats.keys()] : [chatId]
      store.append({ type: 'chats.forgotten', ids })
      ids.forEach((id) => outlets.endPolls('gone', id))
    },
    sendMalformed(kind) {
      const text = Object.hasOwn(malformedAnswers, kind) ? malformedAnswers[kind] : undefined
      if (text === undefined) return false
      if (outlets.lines.size > 0) outlets.broadcast(text)
      else board.next({ on: 'poll', outcome: 'malformed', kind })
      return true
    },
    sendHuge(bytes, chatId) {
      const chat = latest(chatId)
      if (!chat) return false
      mailbox.post(chat, { event: 'chat_session_message', party_id: scenarioId, msg: 'large '.repeat(Math.ceil(bytes / 6)) })
      outlets.push(chat)
      return true
    },
    burst(count, chatId) {
      const chat = latest(chatId)
      if (!chat) return false
      const steps = Array.from({ length: count }, (_, index) => `Message ${index + 1} of ${count}`)
      director.play(chat, { steps: steps.map((msg) => ({ event: { event: 'chat_session_message', party_id: scenarioId, msg, msg_text: msg } })) })
      return true
    },
    dropSockets: (code, reason) => sockets.closeAll(code, reason),
    deafen: () => outlets.lines.forEach((line) => (line.isDeaf = true)),
    clear() {
      board.clear()
      // A network that forgot a line cuts it when it is back.
      outlets.lines.forEach((line) => (line.isDeaf ? clock.after(0, () => line.end()) : undefined))
    },
  }
  return faults
}
