/**
 * The sandbox's Captivate server without sockets, without a process and in whatever time it is given: the same handlers, the
 * same ledger. What lies between it and a client (latency, loss, a dead network) is the caller's business.
 *
 * Whatever the server does, it does in the turn in which it is told, unless its clock says later.
 */
import { createClientEvents } from './captivate/clientEvents.ts'
import { createLinks } from './captivate/content/links.ts'
import { createDelivery } from './captivate/delivery.ts'
import { createFileShelf } from './captivate/fileShelf.ts'
import type { Line } from './captivate/line.ts'
import { createLines } from './captivate/lines.ts'
import { createReception } from './captivate/reception.ts'
import { readEntries } from './captivate/transcript.ts'
import type { World } from './captivate/world.ts'
import type { SandboxClock } from './clock.ts'
import { createDoorFaults } from './faults/doorFaults.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import { createLineFaults } from './faults/lineFaults.ts'
import { createRequestFaults } from './faults/requestFaults.ts'
import { type Answer, createApi } from './http/answer.ts'
import { createInMemorySocket, type InMemorySocket, type SocketListener } from './inMemorySocket.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { resolveSettings, type SandboxSettings } from './options.ts'
import { createStage, type Stage } from './stage.ts'
import { createStore } from './store.ts'

/** A request of a client's, as plain data. */
export interface InMemoryRequest {
  readonly method: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** The client's end of a connection. */
export interface InMemoryConnection {
  /** Number in the ledger; missing if it was not let in. */
  readonly number?: number
  send(frame: string): void
  close(): void
}

/** A server that runs in the caller's time. */
export interface InMemorySandbox extends Stage {
  readonly ledger: Ledger
  /** May be changed at any time; what is sent from then on follows. */
  readonly settings: SandboxSettings
  readonly faults: Faults
  readonly isUp: boolean
  /** Opens a socket at `wss://HOST/dev?apiKey=KEY`. */
  connect(address: string, heard: SocketListener): InMemoryConnection
  /** Runs an exchange. Rejects if nobody listens; answers `hang` where nothing would ever come. */
  exchange(request: InMemoryRequest): Promise<{ readonly status: number; readonly body: string } | 'cut' | 'hang'>
  /** Ends the process at once: sockets are cut (or closed with a code), what was planned waits. */
  kill(code?: number): void
  /** Starts it again with what it remembers, or with nothing. */
  start(how?: { readonly forget?: boolean }): void
  /** The `client_msg_id`s that a transcript of the conversation would hold now. */
  readableIds(conversationId: string): readonly string[]
  /** Calls back after every record that the server writes. The answer ends it. */
  subscribe(listener: () => void): () => void
}

/** A server that is up. */
export function createSandboxInMemory(options: Partial<SandboxSettings> & { readonly apiKeys?: readonly string[] }, clock: SandboxClock): InMemorySandbox {
  const world: World = {
    clock,
    settings: resolveSettings(options),
    apiKeys: options.apiKeys,
    store: createStore(undefined),
    shelf: createFileShelf(undefined),
    lines: createLines(),
    lineFaults: createLineFaults(clock),
    requestFaults: createRequestFaults(),
    door: createDoorFaults(),
    links: () => createLinks('https://sandbox.example'),
  }
  const delivery = createDelivery(world)
  const handlers = createClientEvents(world, delivery)
  const reception = createReception(world, delivery, handlers)
  const api = createApi(world, delivery, handlers)
  const ledger = createLedger(world.store)
  const latest = (): string | undefined => ledger.conversation()?.id
  const sockets = new Set<InMemorySocket>()
  let isUp = true

  const closeAll = (code?: number, reason = ''): Promise<void> => {
    for (const socket of [...sockets]) socket.end(code ?? 1006, reason, true)
    return Promise.resolve()
  }

  const letIn = (apiKey: string, heard: SocketListener): InMemoryConnection => {
    heard.onOpen()
    const letting: { line?: Line } = {}
    const socket = createInMemorySocket(heard, (code) => {
      sockets.delete(socket)
      if (letting.line) reception.leave(letting.line, code)
    })
    sockets.add(socket)
    const line = reception.welcome(socket, apiKey)
    if (line) letting.line = line
    return {
      ...(line ? { number: line.log.number } : {}),
      send: (frame) => (line && socket.readyState === socket.OPEN ? reception.receive(line, frame) : undefined),
      // Through a line that reads nothing, the goodbye is not heard either.
      close: () => (socket.isPaused ? undefined : socket.end(1005, '', false)),
    }
  }

  const nobody: InMemoryConnection = { send: () => undefined, close: () => undefined }

  return {
    ...createStage(world, delivery, latest),
    ledger,
    settings: world.settings,
    faults: createFaults(world, delivery, { upgrade: () => undefined, closeAll }, latest),
    get isUp() {
      return isUp
    },
    connect(address, heard) {
      let connection = nobody
      let isGone = false
      const open = (): void => {
        if (isGone) return
        const admission = isUp ? reception.admit(new URL(address)) : ({ cut: true } as const)
        if ('apiKey' in admission) connection = letIn(admission.apiKey, heard)
        else if (!('hang' in admission)) heard.onClose(1006, '')
      }
      if (world.door.handshakeDelay > 0) clock.after(world.door.handshakeDelay, open)
      else open()
      return {
        ...(connection.number === undefined ? {} : { number: connection.number }),
        send: (frame) => connection.send(frame),
        close() {
          isGone = true
          connection.close()
        },
      }
    },
    async exchange({ method, url, headers = {}, body = '' }) {
      const { delay } = world.lineFaults.state
      if (delay > 0) await new Promise<void>((resolve) => void clock.after(delay, resolve))
      if (!isUp) return 'cut'
      const answer: Answer = api.answer({ method, url: new URL(url), apiKey: headers['x-api-key'], body })
      answer.afterwards?.()
      if ('ending' in answer) return answer.ending
      return { status: answer.status, body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body) }
    },
    kill(code) {
      isUp = false
      delivery.stop()
      world.lineFaults.drop()
      void closeAll(code)
    },
    start({ forget = false } = {}) {
      if (forget) world.store.forget()
      isUp = true
      delivery.resume()
    },
    readableIds(conversationId) {
      const conversation = world.store.state.conversations.get(conversationId)
      return conversation ? readEntries(world, conversation).flatMap(({ clientMsgId }) => clientMsgId ?? []) : []
    },
    subscribe: (listener) => world.store.subscribe(listener),
  }
}
