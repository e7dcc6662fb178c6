import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { ChatSessionServer } from './createChatSessionServer.ts'
import { plainHeaders } from './httpRoute.ts'
import type { ChatSessionConnection } from './socketDesk.ts'

/** The side of a port that sockets of this protocol come to. */
export interface ChatSessionSockets {
  /** Whether the address is one for sockets. */
  serves(url: URL): boolean
  /** Takes or refuses a request to become a socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** Brings sockets to the server. */
export function createChatSessionSockets(server: ChatSessionServer): ChatSessionSockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 })

  const welcome = (socket: WebSocket, clientId: string): void => {
    const onClose = (code: number, reason: string): void => (code === 1006 ? socket.terminate() : socket.close(code, reason))
    const connection: ChatSessionConnection = server.openSocket(clientId, { onOpen: () => undefined, onFrame: (frame) => socket.send(frame), onClose })
    socket.on('message', (data, isBinary) => connection.send(isBinary ? '' : data.toString()))
    socket.on('error', () => undefined)
    socket.on('close', (code) => connection.close(code))
  }

  return {
    serves: ({ pathname }) => pathname.startsWith('/clientweb/'),
    upgrade(request, socket, head) {
      socket.on('error', () => undefined)
      const admission = server.admitSocket(new URL(request.url ?? '/', 'http://localhost'), plainHeaders(request))
      if ('cut' in admission) return void socket.destroy()
      if ('hang' in admission) return
      if ('status' in admission) return void socket.end(`HTTP/1.1 ${admission.status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      sockets.handleUpgrade(request, socket, head, (client) => welcome(client, admission.clientId))
    },
  }
}
