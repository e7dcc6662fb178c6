/**
 * A server that speaks the chatbot backend's events, without sockets, without a process and in whatever time it is given. The sandbox
 * mounts it as a real Socket.IO server (`socketIoRoute.ts`), so there is one logic. It is written from the protocol alone: any client
 * of the protocol can talk to it. Where front ends and documents disagree, each form is a setting.
 *
 * - `identity.ts` who may come in; `reception.ts`, `desk/` what becomes of a client's event
 * - `switchboard.ts` the lines that are open, and the rooms they are in
 * - `conversationBook.ts` what is said and what changes; `director.ts` carries out what bot and agent decide, in its time
 * - `scenario/` what the bot and the agents do; `knowledge/`, `insight/` what they know and find out
 * - `faultBoard.ts`, `faults.ts` what can go wrong on demand
 * - `ledger.ts` what the server has seen, to be compared with what a client shows
 *
 * Whatever the server does, it does in the turn in which it is told, unless its clock says later. Only `connected` always comes in a
 * later turn than the one in which the line was opened.
 */
import { randomUUID } from 'node:crypto'
import { systemClock, type SandboxClock } from '../clock.ts'
import { createConversationBook, type ConversationBook } from './conversationBook.ts'
import type { Desk } from './desk/desk.ts'
import { createPresenceBoard } from './desk/presenceBoard.ts'
import { createChatbotDirector } from './director.ts'
import { createChatbotFaultBoard } from './faultBoard.ts'
import { createChatbotFaults, type ChatbotFaults } from './faults.ts'
import { createDoorkeeper, type Keys } from './identity.ts'
import { createKnowledgeBase } from './knowledge/search.ts'
import { createChatbotLedger, type ChatbotLedger } from './ledger.ts'
import { openLine, type ChatbotConnection, type ConnectionRefusal } from './openLine.ts'
import { createChatbotReception } from './reception.ts'
import { resolveChatbotSettings, type ChatbotSettings } from './settings.ts'
import { createChatbotStage, type ChatbotStage } from './stage.ts'
import type { Conversation } from './state.ts'
import { createChatbotStore } from './store.ts'
import { createSwitchboard, type ChatbotOutlet, type Line } from './switchboard.ts'
import type { JsonRecord } from './wire.ts'
import type { ChatbotWorld } from './world.ts'

/** What `createChatbotServer` is told. */
export interface ChatbotOptions extends Partial<ChatbotSettings>, Keys {
  /** Default: the system's time. */
  readonly clock?: SandboxClock
  /** Default: random UUIDs. */
  readonly createId?: () => string
  /** File of JSON lines that keeps everything over a restart. Without it the memory is this object. */
  readonly stateFile?: string
  /** Address of the server that has the pages of `/pages`. Default `https://sandbox.example`. */
  readonly pageUrl?: () => string
}

/** A server that runs in the caller's time. */
export interface ChatbotServer extends ChatbotStage {
  readonly ledger: ChatbotLedger
  readonly faults: ChatbotFaults
  /** May be changed at any time; what is sent from then on follows. */
  readonly settings: ChatbotSettings
  readonly isUp: boolean
  /** Opens a line with the auth object of a handshake. A refusal is what the client gets as `connect_error`. */
  connect(
    auth: JsonRecord,
    outlet: ChatbotOutlet,
    how?: { readonly transport?: string; readonly secretsInAddress?: boolean },
  ): ChatbotConnection | ConnectionRefusal
  /** Ends the process at once: lines are cut, what was planned waits, what grows is lost. */
  kill(): void
  /** Starts it again with what it remembers, or with nothing. */
  start(how?: { readonly forget?: boolean }): void
  /** Forgets everything that happened, and turns all faults off. Lines are cut. */
  reset(): void
  /** Ends everything. */
  stop(): void
  /** The ids under which the record has what the visitor said in that conversation. */
  readableIds(conversationId: string): readonly string[]
  /** Calls back after every change. The answer ends it. */
  subscribe(listener: () => void): () => void
}

/** A server that is up. */
export function createChatbotServer(options: ChatbotOptions = {}): ChatbotServer {
  const { pageUrl = () => 'https://sandbox.example' } = options
  const world: ChatbotWorld = {
    clock: options.clock ?? systemClock,
    settings: resolveChatbotSettings(options),
    store: createChatbotStore(options.stateFile),
    faults: createChatbotFaultBoard(),
    createId: options.createId ?? randomUUID,
    pageUrl,
  }
  const { store } = world
  const doorkeeper = createDoorkeeper(world, options)
  const switchboard = createSwitchboard(world, (line: Line) => reception.leave(line))
  const presence = createPresenceBoard(world, switchboard)
  const book: ConversationBook = createConversationBook(world, switchboard, (id) => director.drop(id), presence.cast)
  const director = createChatbotDirector(world, () => book, switchboard)
  const desk: Desk = { world, switchboard, book, director, knowledge: createKnowledgeBase(pageUrl), presence }
  const reception = createChatbotReception(desk, doorkeeper)
  const ledger = createChatbotLedger(store)
  const latest = (id?: string): Conversation | undefined => ledger.conversation(id)
  let isUp = true

  const halt = (): void => {
    director.stop()
    switchboard.stop()
    presence.stop()
    for (const line of [...switchboard.lines]) {
      switchboard.remove(line)
      line.outlet.disconnect('cut')
    }
  }

  director.resume()
  return {
    ...createChatbotStage(desk, latest),
    ledger,
    faults: createChatbotFaults(desk, reception, doorkeeper, latest),
    settings: world.settings,
    get isUp() {
      return isUp
    },
    connect: (auth, outlet, how = {}) => (isUp ? openLine(desk, reception, doorkeeper, auth, outlet, how) : { refused: 'The server is down' }),
    kill() {
      isUp = false
      halt()
    },
    start({ forget = false } = {}) {
      if (forget) store.forget()
      else store.reload()
      isUp = true
      director.resume()
    },
    reset() {
      halt()
      world.faults.clear()
      doorkeeper.forget()
      store.forget()
    },
    stop() {
      isUp = false
      halt()
      store.close()
    },
    readableIds: (conversationId) => (latest(conversationId)?.messages ?? []).filter(({ sender }) => sender === 'user').map(({ id }) => id),
    subscribe: (listener) => store.subscribe(listener),
  }
}
