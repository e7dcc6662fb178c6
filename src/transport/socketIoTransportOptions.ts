import type { Clock, HttpExchange, JsonRecord } from '../model/index.ts'
import type { Backoff } from './backoffDelay.ts'
import type { SocketIoDialer, SocketIoRefusal } from './dialSocketIo.ts'
import type { CloseVerdict } from './judgeClose.ts'
import type { PageSignals } from './pageSignals.ts'
import type { AddressRequest } from './resolveAddress.ts'

/** What the handshake carries: it goes in the `auth` object of Socket.IO, never in an address or a header. */
export type SocketIoAuth = JsonRecord | ((request: AddressRequest) => JsonRecord | Promise<JsonRecord>)

/** What a refusal asks for: fresh credentials once, another attempt later, or no more than a few. */
export type RefusalVerdict = 'unauthorised' | 'rejected' | 'retry'

/** What a Socket.IO line needs, and what may be replaced in it. */
export interface SocketIoTransportOptions {
  /** Address of the server (http, https, ws or wss); what stands behind the host is the name of the namespace. */
  readonly url: string
  /** Path under which the server listens. @defaultValue `'/socket.io'` */
  readonly path?: string
  /** A function is asked anew before each attempt; if it fails, the attempt has failed. @defaultValue nothing */
  readonly auth?: SocketIoAuth
  /** Goes over to plain HTTP requests where no WebSocket gets through; the server must allow the page's origin. @defaultValue false */
  readonly polling?: boolean
  readonly exchange: HttpExchange
  /** What the server's refusal of the handshake (`connect_error`) means. Must be pure and never throw. @defaultValue `rejected` */
  readonly judgeRefusal?: (refusal: SocketIoRefusal) => RefusalVerdict
  /** Whether an event of the open line says that we are not accepted; it is then not delivered. Must be pure and never throw. */
  readonly judgeFrame?: (name: string, data: unknown) => 'unauthorised' | undefined
  /** @defaultValue the device's */
  readonly clock?: Clock
  /** Delays between attempts. @defaultValue 0.5 to 2 seconds, growing by 1.8 to 30 seconds */
  readonly backoff?: Backoff
  /** Numbers from 0 to 1 for the jitter. @defaultValue `Math.random` */
  readonly random?: () => number
  /** Milliseconds until an attempt (and, apart, the asking for its credentials) has failed. @defaultValue 10,000 */
  readonly connectTimeout?: number
  /** Milliseconds a line must have been up for the delays to begin anew. @defaultValue 10,000 */
  readonly minUptime?: number
  /** Milliseconds of failure until the line is given up as `unreachable`. @defaultValue 300,000 */
  readonly giveUpAfter?: number
  /** Asks the server by another way whether it refuses the credentials, after two handshakes that failed without a reason. */
  readonly isRefused?: (signal: AbortSignal) => Promise<boolean>
  /** What a code asks for: those of `socketIoTransport`; `undefined` leaves it to the library's policy. */
  readonly judge?: (code: number) => CloseVerdict | undefined
  /** What the page tells of the device. @defaultValue the browser's own events */
  readonly signals?: PageSignals
  /** Makes the socket. @defaultValue socket.io-client */
  readonly dial?: SocketIoDialer
}
