import type { Clock, HttpExchange, LineEvent, Transport, TransportListener } from '../model/index.ts'
import { type Backoff, defaultBackoff } from './backoffDelay.ts'
import { createRetryPolicy, type RetryDecision } from './createRetryPolicy.ts'
import { type DialledLine, type Dialer, dialWebSocket } from './dialer.ts'
import { type CloseVerdict, judgeClose } from './judgeClose.ts'
import { isSameHost } from './isSameHost.ts'
import { type PageSignal, pageSignals, type PageSignals } from './pageSignals.ts'
import { type AddressProvider, resolveAddress } from './resolveAddress.ts'
import { systemClock } from './systemClock.ts'

/** What a WebSocket line needs, and what may be replaced in it. */
export interface WebSocketTransportOptions {
  /** Where to dial. A function is asked anew before each attempt; if it fails, the attempt has failed. */
  readonly url: AddressProvider
  readonly exchange: HttpExchange
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
  /** What a close code asks for; `undefined` leaves it to the library's policy. */
  readonly judge?: (code: number) => CloseVerdict | undefined
  /** What the page tells of the device. @defaultValue the browser's own events */
  readonly signals?: PageSignals
  /** Makes the socket. @defaultValue reconnecting-websocket */
  readonly dial?: Dialer
}

/** Hints of the page may hurry an attempt, but no two attempts closer than this, however often the network flickers. */
const hintSpacing = 5_000

/**
 * A line over WebSocket that dials until it is closed. Each attempt is an epoch of its own with a fresh address and socket;
 * what an older epoch says is never heard. `attempt` in its events counts the losses since the line was last well.
 */
export function webSocketTransport(options: WebSocketTransportOptions): Transport {
  const { url, exchange, clock = systemClock, connectTimeout = 10_000, signals = pageSignals, dial = dialWebSocket } = options
  const policy = createRetryPolicy({
    backoff: options.backoff ?? defaultBackoff,
    minUptime: options.minUptime ?? 10_000,
    giveUpAfter: options.giveUpAfter ?? 300_000,
    random: options.random ?? Math.random,
    judge: (code) => options.judge?.(code) ?? judgeClose(code),
  })

  let listener: TransportListener | undefined
  let phase: 'dialling' | 'open' | 'waiting' | 'terminal' = 'terminal'
  let offline = false
  let epoch = 0
  let address = ''
  let dialledAt = 0
  let line: DialledLine | undefined
  let lastLoss: Extract<LineEvent, { status: 'closed' }> | undefined
  let dueAt = Infinity
  let cancelPending = () => {}
  let stopListening = () => {}

  /** What the listener does wrong is reported like any listener's error, and is not the line's problem. */
  function guarded(call: () => void): void {
    try {
      call()
    } catch (error) {
      globalThis.reportError?.(error)
    }
  }

  function tell(event: LineEvent): void {
    guarded(() => listener?.onLine(event))
  }

  /** Ends the present epoch: no socket, no timer, nothing more to hear of either. */
  function letGo(): number {
    cancelPending()
    line?.drop()
    line = undefined
    dueAt = Infinity
    return ++epoch
  }

  function dialNow(): void {
    const mine = letGo()
    phase = 'dialling'
    dialledAt = clock.now()
    // Each callback of this epoch passes here, because the listener may have closed or redialled in between.
    const ifMine = <T extends unknown[]>(call: (...values: T) => void) => (...values: T) => {
      if (mine === epoch) call(...values)
    }
    tell({ status: 'connecting', attempt: policy.attempt })
    if (mine !== epoch) return
    cancelPending = resolveAddress(
      url,
      connectTimeout,
      clock,
      ifMine((found) => {
        address = found
        try {
          line = dial(found, connectTimeout, {
            onOpen: ifMine(opened),
            onData: ifMine((data: unknown) => guarded(() => listener?.onFrame({ via: 'socket', data }))),
            onClosed: ifMine(lost),
            onBlocked: ifMine(blocked),
          })
        } catch {
          blocked('No WebSocket')
        }
      }),
      ifMine(() => lost(1006, 'No address to dial')),
    )
  }

  function opened(): void {
    phase = 'open'
    offline = false
    policy.opened(clock.now())
    tell({ status: 'open' })
  }

  function lost(code: number, reason: string): void {
    letGo()
    const decision: RetryDecision = policy.closed(code, clock.now(), signals.hidden())
    if (decision.kind !== 'retry') {
      phase = 'terminal'
      return tell({ status: 'terminal', kind: decision.kind, code, reason })
    }
    phase = 'waiting'
    lastLoss = { status: 'closed', code, reason, attempt: decision.attempt, retryIn: decision.retryIn }
    // While the device is offline nothing is due, and the status has been told.
    if (!offline) waitFor(decision.retryIn)
  }

  function waitFor(delay: number): void {
    cancelPending()
    dueAt = clock.now() + delay
    cancelPending = clock.after(delay, dialNow)
    if (lastLoss) tell({ ...lastLoss, retryIn: delay })
  }

  function blocked(reason: string): void {
    letGo()
    phase = 'terminal'
    tell({ status: 'terminal', kind: 'blocked', reason: `The page may not open this connection (${reason})` })
  }

  function awake(): void {
    const wasOffline = offline
    offline = false
    if (phase === 'open') tell({ status: 'open', kept: true })
    else if (phase === 'dialling' && wasOffline) tell({ status: 'connecting', attempt: policy.attempt })
    else if (phase === 'waiting') {
      const delay = dialledAt + hintSpacing - clock.now()
      if (delay <= 0) dialNow()
      else if (clock.now() + delay < dueAt) waitFor(delay)
    }
  }

  function onSignal(signal: PageSignal): void {
    if (phase === 'terminal') return
    if (signal.type === 'awake') awake()
    else if (signal.type === 'offline') {
      offline = true
      // A hint: whatever socket there is stays, only nothing new is begun.
      if (phase === 'waiting') letGo()
      tell({ status: 'offline' })
    } else if (phase !== 'open' && isSameHost(signal.address, address)) blocked('Content-Security-Policy, connect-src')
  }

  return {
    exchange,
    open(next) {
      if (listener) return
      listener = next
      policy.reset(clock.now())
      stopListening = signals.listen(onSignal)
      dialNow()
    },
    close() {
      listener = undefined
      phase = 'terminal'
      offline = false
      letGo()
      stopListening()
      stopListening = () => {}
    },
    redial() {
      if (!listener) return
      if (phase === 'terminal') policy.reset(clock.now())
      offline = false
      dialNow()
    },
    send: (frame) => line?.send(frame.data) ?? false,
  }
}
