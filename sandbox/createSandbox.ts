/**
 * A real local server that speaks Captivate, the `chat_session_*` API and the chatbot backend over Socket.IO, for the demo and the tests.
 *
 * It is written from the protocol alone, so any client of the protocol can talk to it, in both generations: socket both
 * ways (`{"action":"sendMessage","event":…}` on the socket), and HTTP out with the socket only for what comes in
 * (`POST /api/custom-channel/sockets/message`). Where public documents show several forms of the same thing, the form is
 * a setting (options.ts).
 *
 * - `captivate/` the protocol: sockets, events, transcript, delivery, the scripted bot and the agent
 * - `chatSession/` the other protocol, whole: `/clientweb/api/v1`, `/clientweb/api/v2`, and `POST /control/chat-session/NAME`
 * - `chatbot/` the third protocol, whole: Socket.IO at `/socket.io`, and `POST /control/chatbot/NAME`
 * - `http/` the protocol's HTTP side: sends, transcript, large replies, uploads, files
 * - `media/` pictures, sound and documents, made here, so that nothing shown comes from elsewhere
 * - `proxy/` a network that can be broken, to stand before this server or any other
 * - `faults/` what can go wrong on demand; `control.ts` puts it at `POST /control/NAME` for pages and other processes
 * - `store.ts` and `journal.ts` the memory: everything is a record, and the state is what the records say
 * - `ledger.ts` what the server has seen, to be compared with what a client shows
 *
 * - `main.ts` the sandbox as a process, `superviseSandbox.ts` a parent that can kill and start it: `npm start` uses both
 *
 * After a reconnect a conversation is heard on the socket by which, or in whose name, it was last spoken of: reading the
 * transcript by REST names no socket, so a client that goes on by HTTP has to send something first (`metadata_request` will do).
 *
 * What the bot understands is in `captivate/content/replies.ts`; `help` and `variants` list it in the chat.
 */
import { createClientEvents } from './captivate/clientEvents.ts'
import { createLinks } from './captivate/content/links.ts'
import { createDelivery } from './captivate/delivery.ts'
import { createFileShelf } from './captivate/fileShelf.ts'
import { createLines } from './captivate/lines.ts'
import { createReception } from './captivate/reception.ts'
import { createSocketServer } from './captivate/socketServer.ts'
import type { World } from './captivate/world.ts'
import { createChatbotControl } from './chatbot/control.ts'
import { createChatbotServer, type ChatbotServer } from './chatbot/createChatbotServer.ts'
import { createSocketIoRoute } from './chatbot/socketIoRoute.ts'
import { createChatSessionControl } from './chatSession/control.ts'
import { createChatSessionServer, type ChatSessionServer } from './chatSession/createChatSessionServer.ts'
import { createChatSessionRoute } from './chatSession/httpRoute.ts'
import { createChatSessionSockets } from './chatSession/socketRoute.ts'
import { systemClock } from './clock.ts'
import { createControl } from './control.ts'
import { createDoorFaults } from './faults/doorFaults.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import { createLineFaults } from './faults/lineFaults.ts'
import { createRequestFaults } from './faults/requestFaults.ts'
import { createApiRoutes } from './http/apiRoutes.ts'
import { createListener } from './http/listener.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { resolveSettings, type SandboxOptions, type SandboxSettings } from './options.ts'
import { createStage, type Stage } from './stage.ts'
import { createStore } from './store.ts'

/** How a restart goes. */
export interface RestartOptions {
  /** Milliseconds during which nobody listens. Default 0. */
  readonly after?: number
  /** Close code for the open sockets. Without one they are cut. */
  readonly code?: number
  /** Come back without any memory of conversations. */
  readonly forget?: boolean
}

/** A running sandbox. */
export interface Sandbox extends Stage {
  /** Such as `http://127.0.0.1:4600`. */
  readonly url: string
  /** Such as `ws://127.0.0.1:4600/dev`; a client adds `?apiKey=KEY`. */
  readonly socketUrl: string
  readonly port: number
  readonly ledger: Ledger
  readonly faults: Faults
  /** May be changed at any time; what is sent from then on follows. */
  readonly settings: SandboxSettings
  /** The server of the `chat_session_*` API: its own ledger, faults, settings and stage. */
  readonly chatSession: ChatSessionServer
  /** Base address of that API, such as `http://127.0.0.1:4600/clientweb/api/v2`. */
  readonly chatSessionUrl: string
  /** Its socket, such as `ws://127.0.0.1:4600/clientweb/api/v2/socket`; a client adds `?tenantUrl=&clientId=&appId=`. */
  readonly chatSessionSocketUrl: string
  /** The chatbot backend: its own ledger, faults, settings and stage. */
  readonly chatbot: ChatbotServer
  /** Address for a Socket.IO client, such as `http://127.0.0.1:4600`; the path is Socket.IO's usual one. */
  readonly chatbotUrl: string
  /** Stops listening, ends every connection, and comes back on the same port with what it remembers. */
  restart(how?: RestartOptions): Promise<void>
  /** Forgets everything that happened, and turns all faults off. Open sockets are cut. */
  reset(): Promise<void>
  /** Ends everything. */
  stop(): Promise<void>
}

/** Starts a sandbox on 127.0.0.1. Rejects if the port is taken. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { stateFile } = options
  const world: World = {
    clock: systemClock,
    settings: resolveSettings(options),
    apiKeys: options.apiKeys,
    store: createStore(stateFile),
    shelf: createFileShelf(stateFile === undefined ? undefined : `${stateFile}.files`),
    lines: createLines(),
    lineFaults: createLineFaults(systemClock),
    requestFaults: createRequestFaults(),
    door: createDoorFaults(),
    links: () => createLinks(options.publicUrl ?? sandbox.url),
  }
  const delivery = createDelivery(world)
  const handlers = createClientEvents(world, delivery)
  const sockets = createSocketServer(world, createReception(world, delivery, handlers))
  const ledger = createLedger(world.store)
  const latest = (): string | undefined => ledger.conversation()?.id
  const listener = createListener(options.port ?? 0)
  const chatSession = createChatSessionServer({
    pace: world.settings.pace,
    ...options.chatSession,
    ...(stateFile === undefined ? {} : { stateFile: `${stateFile}.chat-session` }),
    mediaUrl: () => options.publicUrl ?? sandbox.url,
  })
  const chatSockets = createChatSessionSockets(chatSession)
  const chatbot = createChatbotServer({
    pace: world.settings.pace,
    ...options.chatbot,
    ...(stateFile === undefined ? {} : { stateFile: `${stateFile}.chatbot` }),
    pageUrl: () => options.publicUrl ?? sandbox.url,
  })
  const socketIo = createSocketIoRoute(chatbot)

  const halt = async (code?: number): Promise<void> => {
    delivery.stop()
    world.lineFaults.drop()
    chatSession.kill(code)
    chatbot.kill()
    socketIo.cut()
    const closing = listener.close()
    await sockets.closeAll(code)
    await closing
  }

  const sandbox: Sandbox = {
    ...createStage(world, delivery, latest),
    get url() {
      return `http://127.0.0.1:${listener.port}`
    },
    get socketUrl() {
      return `ws://127.0.0.1:${listener.port}/dev`
    },
    get port() {
      return listener.port
    },
    ledger,
    faults: createFaults(world, delivery, sockets, latest),
    settings: world.settings,
    chatSession,
    get chatSessionUrl() {
      return `${sandbox.url}/clientweb/api/v2`
    },
    get chatSessionSocketUrl() {
      return `ws://127.0.0.1:${listener.port}/clientweb/api/v2/socket`
    },
    chatbot,
    get chatbotUrl() {
      return sandbox.url
    },
    async restart({ after = 0, code, forget = false } = {}) {
      await halt(code)
      if (forget) world.store.forget()
      else world.store.reload()
      await listener.open(after)
      delivery.resume()
      chatSession.start({ forget })
      chatbot.start({ forget })
    },
    async reset() {
      delivery.stop()
      chatSession.reset()
      chatbot.reset()
      sandbox.faults.clear()
      await sockets.closeAll()
      world.store.forget()
      world.shelf.clear()
    },
    async stop() {
      await halt()
      world.store.close()
      chatSession.stop()
      chatbot.stop()
      socketIo.close()
    },
  }

  const api = createApiRoutes(world, delivery, handlers)
  const control = createControl(sandbox)
  listener.serve({
    routes: [createChatSessionControl(chatSession), createChatbotControl(chatbot), control, createChatSessionRoute(chatSession), socketIo.route, api],
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      const door = [chatSockets, socketIo].find((one) => one.serves(url)) ?? sockets
      door.upgrade(request, socket, head)
    },
  })
  await listener.open()
  delivery.resume()
  return sandbox
}
