import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { allowOrigins, sendJson } from './respond.ts'

/** Serves an address, or answers false if it is none of its own. */
export type RouteHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

/** What comes in at the port. */
export interface Service {
  /** Asked in their order. */
  readonly routes: readonly RouteHandler[]
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
}

/** A port on 127.0.0.1 that can be closed and opened again. */
export interface Listener {
  /** The port; known once it was open. It stays the same afterwards. */
  readonly port: number
  serve(service: Service): void
  /** Listens, after so many milliseconds. Rejects if the port is taken. */
  open(after?: number): Promise<void>
  /** Listens no more and ends every connection, sockets included, at once or when they have been closed. */
  close(): Promise<void>
}

/** A listener for `port`, or for a free one if that is 0. */
export function createListener(port: number): Listener {
  let service: Service = { routes: [], upgrade: (_request, socket) => void socket.destroy() }
  let server: Server | undefined
  let boundPort = port
  const sockets = new Set<Socket>()

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    allowOrigins(request, response)
    // A browser repeats a request by itself, a POST too, when a kept connection ends without an answer. Whoever looks for what
    // a client does about a lost answer would see that instead.
    response.setHeader('connection', 'close')
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    for (const route of service.routes) if (await route(request, response, url)) return
    sendJson(response, 404, { message: 'Not Found' })
  }

  return {
    get port() {
      return boundPort
    },
    serve: (next) => void (service = next),
    async open(after = 0) {
      if (after > 0) await pause(after)
      const next = createServer((request, response) => {
        answer(request, response).catch(() => {
          if (response.headersSent) response.destroy()
          else sendJson(response, 400, { message: 'Bad Request' })
        })
      })
      next.on('upgrade', (request, socket, head) => service.upgrade(request, socket, head))
      next.on('connection', (socket) => {
        sockets.add(socket)
        socket.once('close', () => sockets.delete(socket))
      })
      await new Promise<void>((resolve, reject) => {
        next.once('error', reject)
        next.listen(boundPort, '127.0.0.1', () => resolve())
      })
      boundPort = (next.address() as AddressInfo).port
      server = next
    },
    async close() {
      const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
      server?.closeAllConnections()
      server = undefined
      // Upgraded sockets get the time of their closing handshake; what then still hangs is cut.
      const timer = setTimeout(() => sockets.forEach((socket) => socket.destroy()), 600)
      await closed
      clearTimeout(timer)
    },
  }
}
