import { createServer, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Server, type Socket } from 'socket.io'
import type { RouteHandler } from '../http/listener.ts'
import type { ChatbotServer } from './createChatbotServer.ts'
import type { ChatbotConnection } from './openLine.ts'
import { holdsSecret } from './reception.ts'
import { recordOf, type Acknowledge, type JsonRecord } from './wire.ts'

/** The side of a port that Socket.IO clients come to. */
export interface SocketIoRoute {
  /** Whether the address is Socket.IO's. */
  serves(url: URL): boolean
  /** Polling, and everything else that is plain HTTP. */
  readonly route: RouteHandler
  /** Takes or refuses a request to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Cuts every connection without a word. */
  cut(): void
  close(): void
}

const path = '/socket.io'

const reserved: ReadonlySet<string> = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'])

/** A real Socket.IO server before the chatbot server, over WebSocket and polling. */
export function createSocketIoRoute(chatbot: ChatbotServer): SocketIoRoute {
  const wires = new Set<Duplex>()
  const io = new Server({
    path,
    serveClient: false,
    cors: { origin: true, credentials: true },
    maxHttpBufferSize: 4 * 1024 * 1024,
    pingInterval: 10_000,
    pingTimeout: 10_000,
  })
  // Attached to a server that never listens: requests come by the sandbox's own listener.
  io.attach(createServer())

  const admitted = new WeakMap<Socket, ChatbotConnection>()

  io.use((socket, next) => {
    const { handshake, conn } = socket
    const bearer = /^Bearer (.+)$/.exec(handshake.headers.authorization ?? '')?.[1]
    const given: JsonRecord = recordOf(handshake.auth)
    const auth = bearer !== undefined && given['token'] === undefined && given['widgetKey'] === undefined ? { ...given, token: bearer } : given
    const outcome = chatbot.connect(
      auth,
      {
        // Socket.IO throws for names that are its own.
        emit: (name, data) => void (reserved.has(name) ? undefined : socket.emit(name, data)),
        disconnect: (how) => (how === 'kick' ? socket.disconnect(true) : conn.close(true)),
        freeze: () => freeze(conn),
      },
      { transport: conn.transport.name, secretsInAddress: holdsSecret(handshake.query) },
    )
    if ('refused' in outcome) return next(Object.assign(new Error(outcome.refused), outcome.data ? { data: outcome.data } : {}))
    admitted.set(socket, outcome)
    // The line is open from now on, whether or not the client stays for the answer: then there is no `disconnect`.
    socket.once('disconnect', () => outcome.close())
    conn.once('close', () => outcome.close())
    next()
  })

  io.on('connection', (socket) => {
    const connection = admitted.get(socket)
    socket.onAny((name: string, ...given: unknown[]) => {
      const last = given.at(-1)
      const acknowledge = typeof last === 'function' ? (last as Acknowledge) : undefined
      connection?.receive(name, typeof given[0] === 'function' ? undefined : given[0], acknowledge)
    })
  })

  const { engine } = io
  const byRequest = new WeakMap<IncomingMessage, Duplex>()
  const byId = new Map<string, Duplex>()

  function freeze(conn: Socket['conn']): void {
    const id: unknown = Reflect.get(conn, 'id')
    const wire = byRequest.get(conn.request) ?? byId.get(String(id))
    wire?.pause()
    // A further cork is never taken off: what is written from now on stays here.
    wire?.cork()
  }

  const isOpen = (url: URL): boolean => {
    const { transports } = chatbot.settings
    return chatbot.isUp && (transports === 'both' || url.searchParams.get('transport') === transports)
  }

  const serves = ({ pathname }: URL): boolean => pathname === path || pathname.startsWith(`${path}/`)

  return {
    serves,
    route(request, response, url) {
      if (!serves(url)) return Promise.resolve(false)
      if (isOpen(url)) engine.handleRequest(request as never, response)
      else response.writeHead(chatbot.isUp ? 400 : 503, { 'content-type': 'application/json' }).end('{"code":0,"message":"Transport unknown"}')
      return Promise.resolve(true)
    },
    upgrade(request, socket, head) {
      socket.on('error', () => undefined)
      const url = new URL(request.url ?? '/', 'http://localhost')
      if (!isOpen(url)) return void socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      wires.add(socket)
      byRequest.set(request, socket)
      // A line that began by polling keeps its first request; its WebSocket is told by the id.
      const id = url.searchParams.get('sid') ?? ''
      byId.set(id, socket)
      socket.once('close', () => {
        wires.delete(socket)
        byId.delete(id)
      })
      engine.handleUpgrade(request as never, socket, head)
    },
    cut: () => wires.forEach((wire) => void wire.destroy()),
    close: () => void engine.close(),
  }
}

