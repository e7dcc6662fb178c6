import { io } from 'socket.io-client'
import type { Clock } from '../model/index.ts'

/** By what a line is carried: `polling` stands for plain HTTP requests. */
export type SocketIoCarrier = 'websocket' | 'polling'

/** What one dial needs. */
export interface SocketIoDial {
  /** Address of the server; what stands behind the host is the name of the namespace. */
  readonly address: string
  /** Path under which the server listens. */
  readonly path: string | undefined
  /** Sent in the handshake of the namespace, and nowhere else. */
  readonly auth: object
  /** Tried in this order. */
  readonly carriers: readonly SocketIoCarrier[]
  /** Milliseconds until the dial has failed. */
  readonly timeout: number
  readonly clock: Clock
}

/** Why the server does not let us into the namespace. Foreign. */
export interface SocketIoRefusal {
  readonly message: string
  readonly data?: unknown
}

/**
 * How a line ended: `failed` before it was up (`status` is that of an HTTP answer, where there was one), `silent` without an answer in
 * time, `foreign` at a server of another kind, `put out` by the server's own word, `lost` in any other way.
 */
export interface SocketIoEnd {
  readonly kind: 'failed' | 'silent' | 'foreign' | 'put out' | 'lost'
  readonly reason: string
  readonly status?: number
}

/** What a dialled line tells. Nothing is told after `onRefused`, `onEnd`, `onBlocked` or `drop`. */
export interface SocketIoListener {
  readonly onOpen: () => void
  /** An event of the server's with its first argument, or an acknowledgement. */
  readonly onEvent: (name: string, data: unknown) => void
  readonly onRefused: (refusal: SocketIoRefusal) => void
  readonly onEnd: (end: SocketIoEnd) => void
  /** The browser refuses to make the socket. */
  readonly onBlocked: (reason: string) => void
}

/** One dialled line. */
export interface DialledSocketIo {
  /** False unless the line is open, and for names that Socket.IO keeps for itself. Never throws. */
  emit(name: string, data: unknown, onAnswer?: (answer: unknown) => void): boolean
  /** Lets go of the line, whatever its state: nothing of it is left, and nothing more is heard. */
  drop(): void
}

/** Dials once and tells the listener about it, never in the same turn. Throws an Error for an address that cannot be dialled. */
export type SocketIoDialer = (dial: SocketIoDial, heard: SocketIoListener) => DialledSocketIo

/** To emit them throws (`error` reaches the server, and has brought down those before 4.6.2: CVE-2024-38355). */
const reserved = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'error', 'newListener', 'removeListener'])

/** The packet by which a server refuses a namespace. */
const CONNECT_ERROR = 4

/**
 * Dials by socket.io-client 4.8, the only file that knows this package. One manager is one dial. Its reconnection and its retries stay
 * off and its recovery is not relied upon: whether and when to dial again is decided outside, with fresh credentials each time.
 *
 * - It buffers what is emitted while it is not connected, and flushes it before `connect` is told: nothing is emitted before.
 * - Its heartbeat finds a half-open line by itself. It also ends the line when the browser says `offline`, which cannot be turned off.
 * - It has no deadline for the answer of the namespace, so there is one of ours for the dial as a whole.
 * - A WebSocket whose constructor throws is never told of: see `isStillborn`.
 */
export const dialSocketIo: SocketIoDialer = ({ address, path, auth, carriers, timeout, clock }, heard) => {
  if (!/^(?:https?|wss?):$/.test(new URL(address).protocol)) throw new Error('Socket.IO is dialled by http(s) and ws(s) addresses')
  let over = false
  let isOpen = false
  const early: (readonly [name: string, data: unknown])[] = []
  const socket = io(address, {
    autoConnect: false,
    forceNew: true,
    multiplex: false,
    reconnection: false,
    auth: { ...auth },
    transports: [...carriers],
    tryAllTransports: true,
    // While the package tries a second carrier it cannot be closed, and a proxy may leave it trying for minutes.
    upgrade: false,
    ...(path === undefined ? {} : { path }),
  })
  const manager = socket.io
  manager.timeout(false)
  const stopTimer = clock.after(timeout, () => end(() => heard.onEnd({ kind: 'silent', reason: 'No answer in time' })))

  const end = (tell: () => void) => {
    if (over) return
    drop()
    tell()
  }

  manager.on('packet', (packet) => {
    // Without content the package would throw where nobody can catch it.
    if (packet.type === CONNECT_ERROR) packet.data ??= {}
  })
  socket.on('connect', () => {
    // A server may answer twice.
    if (over || isOpen) return
    isOpen = true
    stopTimer()
    heard.onOpen()
    for (const [name, data] of early.splice(0)) if (!over) heard.onEvent(name, data)
  })
  socket.onAny((name: unknown, ...values: readonly unknown[]) => {
    if (over || (typeof name !== 'string' && typeof name !== 'number')) return
    // Where the server wants an acknowledgement, a function comes last.
    const data = typeof values[0] === 'function' ? undefined : values[0]
    if (isOpen) heard.onEvent(String(name), data)
    else early.push([String(name), data])
  })
  socket.on('connect_error', (error: Error & { readonly data?: unknown; readonly type?: unknown; readonly description?: unknown }) => {
    const reason = String(error.message)
    if ('data' in error) return end(() => heard.onRefused({ message: reason, data: error.data }))
    if (error.type !== 'TransportError') return end(() => heard.onEnd({ kind: 'foreign', reason }))
    const status = typeof error.description === 'number' ? { status: error.description } : {}
    end(() => heard.onEnd({ kind: 'failed', reason, ...status }))
  })
  socket.on('disconnect', (reason) => {
    end(() => heard.onEnd(reason === 'io server disconnect' ? { kind: 'put out', reason: 'The server ended the line' } : { kind: 'lost', reason }))
  })
  socket.connect()
  if (isStillborn(manager.engine.transport)) queueMicrotask(() => end(() => heard.onBlocked('WebSocket')))

  function drop(): void {
    if (over) return
    over = true
    stopTimer()
    socket.off()
    socket.offAny()
    socket.disconnect()
    manager.off()
  }

  return {
    emit(name, data, onAnswer) {
      if (over || !socket.connected || reserved.has(name)) return false
      // The first that says something: `(answer)`, or `(error, answer)` where servers follow Node's habit.
      const acknowledge = (...answers: readonly unknown[]) => {
        if (!over) onAnswer?.(answers.find((answer) => answer !== null && answer !== undefined))
      }
      try {
        socket.emit(name, ...(data === undefined ? [] : [data]), ...(onAnswer ? [acknowledge] : []))
      } catch {
        return false
      }
      // A heartbeat that was missed while the device slept is noticed only here: then the package keeps the packet and ends the line.
      return socket.sendBuffer.splice(0).length === 0
    },
    drop,
  }
}

/**
 * Whether the browser refused to make the WebSocket. The package begins to listen to it only afterwards, so that the failure is told to
 * nobody and the dial would hang; what it leaves behind is a carrier without a socket.
 */
function isStillborn(carrier: { readonly name: string }): boolean {
  return carrier.name === 'websocket' && !('ws' in carrier)
}
