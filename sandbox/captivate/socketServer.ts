import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { ClientEventHandler } from './clientEvents.ts'
import type { Delivery } from './delivery.ts'
import { dispatch, readFrame, takeFrameFault } from './dispatch.ts'
import type { Line } from './line.ts'
import { createGatewayId, encodeFrame } from './wire.ts'
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

/** Lets sockets in at `/dev?apiKey=KEY`, and at `/?apikey=KEY` as the oldest page has it. */
export function createSocketServer(world: World, delivery: Delivery, handlers: Readonly<Record<string, ClientEventHandler>>): SocketServer {
  const server = new WebSocketServer({ noServer: true, maxPayload: receiveLimit })

  const receive = (line: Line, text: string): void => {
    if (line.isMute) return
    const frame = readFrame(text)
    if (!frame) return sendGatewayError(line, 'Forbidden')
    const fault = takeFrameFault(world, frame)
    if (fault?.outcome === 'drop') return
    if (fault?.outcome === 'status') return sendGatewayError(line, fault.status === 403 ? 'Forbidden' : 'Internal server error')
    const outcome = dispatch(world, handlers, frame, { via: 'socket', apiKey: line.apiKey, socketId: line.socketId })
    if (fault?.outcome !== 'swallow') {
      outcome.sends?.forEach(({ to, event }) => delivery.send(to, event))
      if (outcome.answer) delivery.send(line.socketId, outcome.answer)
    }
    outcome.afterwards?.()
  }

  const sendGatewayError = (line: Line, message: string): void =>
    world.lineFaults.pass(line, JSON.stringify({ message, connectionId: line.socketId, requestId: createGatewayId() }))

  const welcome = (socket: WebSocket, apiKey: string): void => {
    const { refusal } = world.door
    if (refusal && 'code' in refusal) return socket.close(refusal.code, refusal.reason)
    const socketId = createGatewayId()
    const number = (world.store.state.connections.at(-1)?.number ?? 0) + 1
    const log = { number, socketId, openedAt: Date.now(), events: [], framesBeforeConnected: 0, framesBeforeStart: [] }
    const line: Line = { socket, socketId, apiKey, log, isDeaf: false, isMute: false }
    world.lines.add(line)
    world.store.append({ type: 'connection.opened', log })
    socket.on('message', (data, isBinary) => {
      try {
        receive(line, isBinary ? '' : data.toString())
      } catch {
        // Such as content nested deeper than can be written down: the platform answers the same way and lives on.
        sendGatewayError(line, 'Internal server error')
      }
    })
    socket.on('error', () => undefined)
    socket.on('close', (closeCode) => {
      world.lines.remove(line)
      world.store.append({ type: 'connection.closed', log: Object.assign(line.log, { closedAt: Date.now(), closeCode }) })
    })
    world.lineFaults.pass(line, encodeFrame({ event_type: 'socket_connected', event_payload: { socket_id: socketId } }, world.settings.frames))
  }

  const open = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const apiKey = url.searchParams.get('apiKey') ?? url.searchParams.get('apikey') ?? ''
    const { refusal, unauthorised } = world.door
    if (refusal && 'cut' in refusal) return void socket.destroy()
    if (refusal && 'hang' in refusal) return
    if (refusal && 'status' in refusal) return reject(socket, refusal.status)
    if (url.pathname !== '/dev' && url.pathname !== '/') return reject(socket, 404)
    if (unauthorised) return reject(socket, unauthorised)
    if (apiKey === '') return reject(socket, 401)
    if (world.apiKeys && !world.apiKeys.includes(apiKey)) return reject(socket, 403)
    server.handleUpgrade(request, socket, head, (client) => welcome(client, apiKey))
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
  const names: Readonly<Record<number, string>> = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests', 503: 'Service Unavailable' }
  socket.end(`HTTP/1.1 ${status} ${names[status] ?? 'Refused'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
