import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { afterEach, beforeEach } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'

const cleanups: (() => void | Promise<void>)[] = []

/** Runs after the present test, whatever its end. */
export function afterwards(cleanup: () => void | Promise<void>): void {
  cleanups.push(cleanup)
}

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** Gives each test of the file the global `WebSocket` that browsers have and Node 20 lacks. */
export function provideWebSocket(): void {
  beforeEach(() => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'WebSocket')
    Object.defineProperty(globalThis, 'WebSocket', { value: WebSocket, configurable: true, writable: true })
    afterwards(() => {
      if (before) Object.defineProperty(globalThis, 'WebSocket', before)
      else Reflect.deleteProperty(globalThis, 'WebSocket')
    })
  })
}

/** A socket server on loopback. */
export interface Loopback {
  readonly url: string
  /** Every connection ever made, in order. */
  readonly connections: WebSocket[]
  /** Text of every frame received, in order. */
  readonly received: string[]
  /** What every handshake asked for, in order, those refused too: the path with its query, and the sub-protocols. */
  readonly handshakes: { readonly path: string; readonly protocols: string }[]
  /** Connections that are open now. */
  open(): number
  /** Resolves when the `count`th connection has been made. */
  connection(count: number): Promise<WebSocket>
}

/** Starts a WebSocket server. `refuse` answers the handshake with that HTTP status while it says so. */
export async function startLoopback(
  options: { onConnection?: (socket: WebSocket) => void; refuse?: () => number | undefined } = {},
): Promise<Loopback> {
  const connections: WebSocket[] = []
  const received: string[] = []
  const handshakes: { path: string; protocols: string }[] = []
  const waiting = new Set<() => void>()
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    verifyClient: ({ req }: { req: IncomingMessage }, answer) => {
      handshakes.push({ path: req.url ?? '', protocols: req.headers['sec-websocket-protocol'] ?? '' })
      const status = options.refuse?.()
      if (status === undefined) answer(true)
      else answer(false, status)
    },
  })
  server.on('connection', (socket) => {
    connections.push(socket)
    socket.on('message', (data) => received.push(String(data)))
    socket.on('error', () => {})
    options.onConnection?.(socket)
    waiting.forEach((ask) => ask())
  })
  await once(server, 'listening')
  afterwards(() => {
    connections.forEach((socket) => socket.terminate())
    return new Promise((resolve) => server.close(() => resolve()))
  })
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/?apiKey=SECRET`,
    connections,
    received,
    handshakes,
    open: () => server.clients.size,
    connection: (count) =>
      new Promise((resolve) => {
        const ask = () => {
          const socket = connections[count - 1]
          if (!socket) return
          waiting.delete(ask)
          resolve(socket)
        }
        waiting.add(ask)
        ask()
      }),
  }
}

/** A server that takes connections and never says a word. */
export async function startSilence(): Promise<{ readonly url: string; readonly sockets: Socket[] }> {
  const sockets: Socket[] = []
  const server = createTcpServer((socket) => {
    sockets.push(socket)
    socket.resume()
    socket.on('error', () => {})
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterwards(() => {
    sockets.forEach((socket) => socket.destroy())
    return new Promise((resolve) => server.close(() => resolve()))
  })
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/?apiKey=SECRET`, sockets }
}

/** An HTTP server on loopback. */
export async function startHttp(onRequest: RequestListener): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer(onRequest).listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterwards(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** An address at which nobody listens. */
export async function deadAddress(scheme: 'ws' | 'http'): Promise<string> {
  const server = createTcpServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `${scheme}://127.0.0.1:${port}/`
}

/** Counts the timers that are set from now on and neither run out nor cleared, but for those of no delay. */
export function countTimers(): () => number {
  const { setTimeout: set, clearTimeout: clear } = globalThis
  const running = new Set<unknown>()
  globalThis.setTimeout = ((callback: () => void, delay: number = 0) => {
    const timer = set(() => {
      running.delete(timer)
      callback()
    }, delay)
    if (delay > 1) running.add(timer)
    return timer
  }) as typeof globalThis.setTimeout
  globalThis.clearTimeout = (timer) => {
    running.delete(timer)
    clear(timer)
  }
  afterwards(() => {
    globalThis.setTimeout = set
    globalThis.clearTimeout = clear
  })
  return () => running.size
}

/** Gathers, for the present test, what would otherwise end the process. */
export function gatherErrors(event: 'unhandledRejection' | 'uncaughtException'): unknown[] {
  const gathered: unknown[] = []
  const others = process.listeners(event as 'uncaughtException')
  process.removeAllListeners(event)
  process.on(event, (error: unknown) => void gathered.push(error))
  afterwards(() => {
    process.removeAllListeners(event)
    others.forEach((listener) => process.on(event, listener))
  })
  return gathered
}
