import type { Clock, HttpExchange } from '../model/index.ts'
import type { Backoff } from './backoffDelay.ts'
import type { Dialer } from './dialer.ts'
import type { Greeting } from './greetingOptions.ts'
import type { CloseVerdict } from './judgeClose.ts'
import type { PageSignals } from './pageSignals.ts'
import type { AddressProvider } from './resolveAddress.ts'

/** What a WebSocket line needs, and what may be replaced in it. */
export interface WebSocketTransportOptions {
  /** Where to dial. A function is asked anew before each attempt; if it fails, the attempt has failed. */
  readonly url: AddressProvider
  /** Carries requests by HTTP. */
  readonly exchange: HttpExchange
  /** What is asked by HTTP before each dial; the answers are the first frames of the open line. @defaultValue nothing */
  readonly greeting?: Greeting
  /** @defaultValue the device's */
  readonly clock?: Clock
  /** Delays between attempts. @defaultValue 0.5 to 2 seconds, growing by 1.8 to 30 seconds */
  readonly backoff?: Backoff
  /** Numbers from 0 to 1 for the jitter. @defaultValue `Math.random` */
  readonly random?: () => number
  /** Milliseconds until an attempt (and, apart, the asking for its address) has failed. @defaultValue 10,000 */
  readonly connectTimeout?: number
  /** Milliseconds a line must have been up for the delays to begin anew. @defaultValue 10,000 */
  readonly minUptime?: number
  /** Milliseconds of failure until the line is given up as `unreachable`. @defaultValue 300,000 */
  readonly giveUpAfter?: number
  /**
   * Asks the server by another way whether it accepts the credentials. A browser does not tell why a handshake failed, so
   * this is asked after two that did, and after an exchange that was answered with 401 or 403. It may take as long as an exchange.
   * @defaultValue whether it answers what is not optional in the greeting with 401 or 403
   */
  readonly isRefused?: () => Promise<boolean>
  /** What a close code asks for; `undefined` leaves it to the library's policy. */
  readonly judge?: (code: number) => CloseVerdict | undefined
  /** What the page tells of the device. @defaultValue the browser's own events */
  readonly signals?: PageSignals
  /** Makes the socket. @defaultValue reconnecting-websocket */
  readonly dial?: Dialer
}
