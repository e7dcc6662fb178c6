import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Reception } from './reception.ts'
import type { World } from './world.ts'

/** The platform cuts a connection that sends more than this many bytes at once, with close code 1009. */
const receiveLimit = 128 * 1024

/** The side of the sandbox that sockets come to. */
export interface SocketServer {
  /** Takes or refuses a request to become a socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Closes all sockets, or cuts them if there is no code, and waits until they are gone. */
  closeAll(code?: number, reason?: string): Promise<void>
}

/** Brings sockets to the reception. */
export function createSocketServer(world: World, reception: Reception): SocketServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: receiveLimit })

  const welcome = (socket: WebSocket, apiKey: string): void => {
    const line = reception.welcome(socket, apiKey)
    if (!line) return
    socket.on('message', (data, isBinary) => reception.receive(line, isBinary ? '' : data.toString()))
    socket.on('error', () => undefined)
    socket.on('close', (closeCode) => reception.leave(line, closeCode))
  }

  const open = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const admission = reception.admit(new URL(request.url ?? '/', 'http://localhost'))
    if ('cut' in admission) return void socket.destroy()
    if ('hang' in admission) return
    if ('status' in admission) return reject(socket, admission.status)
    server.handleUpgrade(request, socket, head, (client) => welcome(client, admission.apiKey))
  }

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => undefined)
      if (world.door.handshakeDelay === 0) return open(request, socket, head)
      const timer = setTimeout(() => open(request, socket, head), world.door.handshakeDelay)
      socket.on('close', () => clearTimeout(timer))
    },
    async closeAll(code, reason) {
      await Promise.all(
        [...server.clients].map(
          (client) =>
            new Promise<void>((resolve) => {
              client.once('close', () => resolve())
              if (code === undefined || client.isPaused) return client.terminate()
              client.close(code, reason)
              // A client that does not answer the closing frame must not hold the server up.
              const timer = setTimeout(() => client.terminate(), 300)
              client.once('close', () => clearTimeout(timer))
            }),
        ),
      )
    },
  }
}

function reject(socket: Duplex, status: number): void {
  const names: Readonly<Record<number, string>> = {
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'Not Found',
    429: 'Too Many Requests',
    503: 'Service Unavailable',
  }
  socket.end(`HTTP/1.1 ${status} ${names[status] ?? 'Refused'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
