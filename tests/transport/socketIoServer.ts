import { createServer, type Server as HttpServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { Server, type ServerOptions, type Socket } from 'socket.io'
import type { HttpExchange } from '../../src/model/index.ts'
import { createVirtualClock } from '../../src/testing/index.ts'
import { socketIoTransport } from '../../src/transport/socketIoTransport.ts'
import type { SocketIoTransportOptions } from '../../src/transport/socketIoTransportOptions.ts'
import { createHearing } from './hearing.ts'
import { afterwards } from './loopback.ts'
import { scriptedSignals } from './scriptedDialer.ts'

/** What a handshake came with. */
interface Handshake {
  readonly auth: Record<string, unknown>
  /** Path and query of the request that carried it. */
  readonly address: string
  readonly headers: string
}

/** A Socket.IO server on loopback. */
export interface SocketIoLoopback {
  readonly url: string
  readonly io: Server
  /** Every socket that was ever let in, in order. */
  readonly sockets: Socket[]
  readonly handshakes: Handshake[]
  /** Every event received, in order, with its arguments but for the function that acknowledges. */
  readonly received: (readonly [name: string, ...values: unknown[]])[]
  /** Sockets that are in now. */
  open(): number
  /** Connections of the carrier that stand now, whether a socket is in on them or not. */
  carriers(): number
}

interface LoopbackOptions {
  /** Said at the door: the reason why a handshake is refused. */
  readonly refuse?: (auth: Record<string, unknown>) => Error | undefined
  readonly onConnection?: (socket: Socket) => void
  readonly settings?: Partial<ServerOptions>
  /** @defaultValue any free one */
  readonly port?: number
  /** Stands before the server: false means that it keeps the request. */
  readonly gate?: (http: HttpServer) => void
}

/** Starts a server with the real package. */
export async function startSocketIo({ refuse, onConnection, settings, port = 0, gate }: LoopbackOptions = {}): Promise<SocketIoLoopback> {
  const sockets: Socket[] = []
  const handshakes: Handshake[] = []
  const received: [string, ...unknown[]][] = []
  const http = createServer()
  const io = new Server(http, { serveClient: false, ...settings })
  gate?.(http)
  io.use((socket, next) => {
    const { auth } = socket.handshake
    handshakes.push({ auth, address: socket.request.url ?? '', headers: JSON.stringify(socket.request.headers) })
    next(refuse?.(auth))
  })
  io.on('connection', (socket) => {
    sockets.push(socket)
    socket.onAny((name: string, ...values: unknown[]) => void received.push([name, ...values.filter((value) => typeof value !== 'function')]))
    onConnection?.(socket)
  })
  http.listen(port, '127.0.0.1')
  await once(http, 'listening')
  afterwards(() => io.close())
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    io,
    sockets,
    handshakes,
    received,
    open: () => io.sockets.sockets.size,
    carriers: () => io.engine.clientsCount,
  }
}

const exchange: HttpExchange = () => Promise.resolve({ ok: false, status: 0, failure: 'network' })

/** Our line on real sockets and virtual time, opened. */
export function openSocketIo(url: string, options: Partial<SocketIoTransportOptions> = {}) {
  const clock = createVirtualClock()
  const signals = scriptedSignals()
  const heard = createHearing()
  const transport = socketIoTransport({ url, exchange, clock, signals, random: () => 0.5, ...options })
  afterwards(() => transport.close())
  transport.open(heard)
  return {
    transport,
    heard,
    clock,
    signals,
    /** Lets the time of the next attempt come. */
    async retry(count = 1): Promise<void> {
      const { retryIn } = await heard.line('closed', count)
      clock.advance(retryIn)
    },
    /** Names of the frames so far. */
    names: () => heard.frames.map(({ name }) => name),
  }
}
