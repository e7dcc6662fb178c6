/**
 * A server that speaks the `chat_session_*` API, without sockets, without a process and in whatever time it is given. The
 * sandbox puts it at `/clientweb/api/v1` and `/v2` of its port, so there is one logic. It is written from the protocol alone:
 * any client of the protocol can talk to it. Where public documents show several forms of the same thing, the form is a setting.
 *
 * - `api.ts`, `routes/` the HTTP side; `outlets.ts` the long polls and the sockets by which events leave
 * - `mailbox.ts` what was said in a chat, and what of it the client has been handed: once, and never again
 * - `scenario/` what the scripted scenario and the agents do; `director.ts` carries it out in its time
 * - `faultBoard.ts`, `faults.ts` what can go wrong on demand
 * - `ledger.ts` what the server has seen, to be compared with what a client shows
 *
 * Whatever the server does, it does in the turn in which it is told, unless its clock says later.
 */
import { randomUUID } from 'node:crypto'
import { createFileShelf } from '../captivate/fileShelf.ts'
import { createLinks } from '../captivate/content/links.ts'
import { systemClock, type SandboxClock } from '../clock.ts'
import type { SocketListener } from '../inMemorySocket.ts'
import { createChatSessionApi, type ChatSessionRequest } from './api.ts'
import { createDirector } from './director.ts'
import { createFaultBoard } from './faultBoard.ts'
import { createChatSessionFaults, type ChatSessionFaults } from './faults.ts'
import { createChatSessionLedger, type ChatSessionLedger } from './ledger.ts'
import { createMailbox } from './mailbox.ts'
import { createOutlets } from './outlets.ts'
import { createReception } from './reception.ts'
import { createRequestBook } from './requestBook.ts'
import type { Desk } from './routes/route.ts'
import { late } from './scenario/react.ts'
import { resolveChatSessionSettings, type ChatSessionSettings } from './settings.ts'
import { createSocketDesk, type ChatSessionConnection, type SocketAdmission } from './socketDesk.ts'
import { createChatSessionStage, type ChatSessionStage } from './stage.ts'
import { createChatSessionStore } from './store.ts'
import type { Reply } from './wire.ts'
import type { ChatSessionWorld } from './world.ts'

/** What `createChatSessionServer` is told. */
export interface ChatSessionOptions extends Partial<ChatSessionSettings> {
  /** Default: the system's time. */
  readonly clock?: SandboxClock
  /** Default: random UUIDs. */
  readonly createId?: () => string
  /** App ids that are let in. Without it every one is. */
  readonly appIds?: readonly string[]
  /** File of JSON lines that keeps everything over a restart. Without it the memory is this object. */
  readonly stateFile?: string
  /** Address of the server that has the pictures of `/files/media`. Default `https://sandbox.example`. */
  readonly mediaUrl?: () => string
}

/** A server that runs in the caller's time. */
export interface ChatSessionServer extends ChatSessionStage {
  readonly ledger: ChatSessionLedger
  readonly faults: ChatSessionFaults
  /** May be changed at any time; what is sent from then on follows. */
  readonly settings: ChatSessionSettings
  readonly isUp: boolean
  /** Whether the address is one of the protocol's. */
  serves(url: URL): boolean
  /** Runs an exchange. `cut` where the connection is broken (or nobody listens), `hang` where nothing would ever come. */
  exchange(request: ChatSessionRequest): Promise<Reply>
  /** Judges a request to become a socket by its address and its cookies. */
  admitSocket(url: URL, headers?: Readonly<Record<string, string>>): SocketAdmission
  /** Opens a socket that was admitted. */
  openSocket(clientId: string, heard: SocketListener): ChatSessionConnection
  /** Both at once: `wss://HOST/clientweb/api/v2/socket?tenantUrl=&clientId=&appId=`. A refusal is a close with 1006. */
  connectSocket(address: string, heard: SocketListener): ChatSessionConnection
  /** Ends the process at once: polls and sockets are cut (or sockets closed with a code), what was planned waits. */
  kill(code?: number): void
  /** Starts it again with what it remembers, or with nothing. */
  start(how?: { readonly forget?: boolean }): void
  /** Forgets everything that happened, and turns all faults off. Polls and sockets are cut. */
  reset(): void
  /** Ends everything. */
  stop(): void
  /** Calls back after every change. The answer ends it. */
  subscribe(listener: () => void): () => void
}

/** A server that is up. */
export function createChatSessionServer(options: ChatSessionOptions = {}): ChatSessionServer {
  const { stateFile, mediaUrl = () => 'https://sandbox.example' } = options
  const world: ChatSessionWorld = {
    clock: options.clock ?? systemClock,
    settings: resolveChatSessionSettings(options),
    store: createChatSessionStore(stateFile),
    shelf: createFileShelf(stateFile === undefined ? undefined : `${stateFile}.files`),
    faults: createFaultBoard(),
    createId: options.createId ?? randomUUID,
    links: () => createLinks(mediaUrl()),
  }
  const mailbox = createMailbox(world)
  const outlets = createOutlets(world, mailbox)
  const director = createDirector(world, mailbox, outlets, { late: (chat, deadline) => late(world, chat, deadline) })
  const reception = createReception(world, mailbox, director, outlets)
  const desk: Desk = { world, mailbox, outlets, director, reception, appIds: options.appIds }
  const api = createChatSessionApi(desk)
  const sockets = createSocketDesk(desk)
  const book = createRequestBook(world)
  const ledger = createChatSessionLedger(world.store, book.mostPollsAtOnce)
  let isUp = true

  const halt = (code?: number): void => {
    director.stop()
    outlets.stop()
    outlets.endPolls('cut')
    sockets.closeAll(code)
  }

  const server: ChatSessionServer = {
    ...createChatSessionStage(world, director, ledger.chat),
    ledger,
    faults: createChatSessionFaults(desk, sockets, ledger.chat),
    settings: world.settings,
    get isUp() {
      return isUp
    },
    serves: api.serves,
    exchange(given) {
      const request = { ...given, headers: withSmallNames(given.headers) }
      return book.keep(request, async () => {
        if (!isUp) return 'cut'
        const reply = await api.answer(request)
        const { delay } = world.faults.lasting
        if (delay > 0) await new Promise<void>((resolve) => void world.clock.after(delay, resolve))
        return isUp ? reply : 'cut'
      })
    },
    admitSocket: (url, headers) => (isUp ? sockets.admit(url, headers) : { cut: true }),
    openSocket: sockets.open,
    connectSocket(address, heard) {
      const admission = server.admitSocket(new URL(address))
      if ('clientId' in admission) return sockets.open(admission.clientId, heard)
      if (!('hang' in admission)) heard.onClose(1006, '')
      return { send: () => undefined, close: () => undefined }
    },
    kill(code) {
      isUp = false
      halt(code)
    },
    start({ forget = false } = {}) {
      if (forget) world.store.forget()
      else world.store.reload()
      isUp = true
      director.resume()
    },
    reset() {
      halt()
      world.faults.clear()
      world.store.forget()
      world.shelf.clear()
      book.reset()
    },
    stop() {
      isUp = false
      halt()
      world.store.close()
    },
    subscribe: (listener) => world.store.subscribe(listener),
  }
  director.resume()
  return server
}

function withSmallNames(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
