import type { InboundSocketFrame, LineEvent, Transport, TransportListener } from '../model/index.ts'
import type { Attempt } from './attempt.ts'
import { defaultBackoff } from './backoffDelay.ts'
import { createKeyDoubt } from './createKeyDoubt.ts'
import { createRetryPolicy, type RetryDecision } from './createRetryPolicy.ts'
import { isSameHost } from './isSameHost.ts'
import { judgeClose } from './judgeClose.ts'
import type { LineOptions } from './lineOptions.ts'
import { type PageSignal, pageSignals } from './pageSignals.ts'
import { watchSleep } from './sleepWatch.ts'
import { systemClock } from './systemClock.ts'

/** Hints of the page come in flocks: what they hurry (an attempt, a probe) is at least this far from the one before. */
const hintSpacing = 5_000

/**
 * A line that dials until it is closed, whatever it is made of. Each attempt is an epoch of its own; what an older epoch says is
 * never heard. `attempt` in its events counts the losses since the line was last well.
 */
export function createLine({
  begin,
  addresses,
  exchange,
  clock = systemClock,
  backoff = defaultBackoff,
  random = Math.random,
  minUptime = 10_000,
  giveUpAfter = 300_000,
  isRefused,
  judge,
  signals = pageSignals,
}: LineOptions): Transport {
  const keyDoubt = createKeyDoubt(isRefused)
  const policy = createRetryPolicy({ backoff, minUptime, giveUpAfter, random, judge: (code) => judge?.(code) ?? judgeClose(code) })

  let listener: TransportListener | undefined
  let phase: 'dialling' | 'open' | 'waiting' | 'terminal' = 'terminal'
  let offline = false
  let epoch = 0
  let dialledAt = 0
  let doubtedAt = -Infinity
  let hasHeard = false
  let wasRefused = false
  let line: Attempt | undefined
  let lastLoss: Extract<LineEvent, { status: 'closed' }> | undefined
  let dueAt = Infinity
  let cancelPending = () => {}
  let stopWatch = () => {}
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

  /** Ends the present epoch: no attempt, no timer, nothing more to hear of either. */
  function letGo(): number {
    cancelPending()
    stopWatch()
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
    const request = { wasRefused }
    wasRefused = false
    line = begin(request, {
      onOpen: ifMine(opened),
      onFrame: ifMine(received),
      onDoubt: ifMine(doubted),
      onClosed: ifMine(lost),
      onBlocked: ifMine(blocked),
    })
  }

  function opened(): void {
    phase = 'open'
    offline = hasHeard = false
    keyDoubt.clear()
    stopWatch()
    stopWatch = watchSleep(clock, () => {
      if (!signals.hidden()) awake()
    })
    policy.opened(clock.now())
    tell({ status: 'open' })
  }

  function received(frame: InboundSocketFrame): void {
    hasHeard = true
    guarded(() => listener?.onFrame(frame))
  }

  function doubted(): void {
    // While the device is offline it cannot be looked after; whoever comes back is told to.
    if (!offline) tell({ status: 'open', kept: true })
  }

  function end(event: Omit<Extract<LineEvent, { status: 'terminal' }>, 'status'>): void {
    letGo()
    phase = 'terminal'
    tell({ status: 'terminal', ...event })
  }

  function lost(code: number, reason: string): void {
    const hasFailed = phase === 'dialling'
    letGo()
    const decision: RetryDecision = policy.closed(code, clock.now(), signals.hidden())
    if (decision.kind !== 'retry') return end({ kind: decision.kind, code, reason })
    const isDoubtful = hasFailed && keyDoubt.failed()
    if (isDoubtful) void doubtKey(() => phase !== 'open')
    wasRefused ||= decision.wasRefused || isDoubtful
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
    end({ kind: 'blocked', reason: `The page may not open this connection (${reason})` })
  }

  /** Ends the line if the server says that it does not accept us, and what was seen meanwhile does not say otherwise. */
  async function doubtKey(isStillDoubtful: () => boolean): Promise<void> {
    const series = listener
    if (!(await keyDoubt.isRefused()) || series !== listener || phase === 'terminal' || !isStillDoubtful()) return
    end({ kind: 'unauthorised', reason: 'The server does not accept the credentials' })
  }

  /** The line stood through whatever happened to the device, but who knows: the listener should ask something. */
  function doubtLine(wasOffline: boolean): void {
    // As long as the server has said nothing there is no handshake to keep, and the listener still waits for it.
    if (!hasHeard) return wasOffline ? tell({ status: 'open' }) : undefined
    const isSpaced = clock.now() - doubtedAt >= hintSpacing
    if (isSpaced) doubtedAt = clock.now()
    if (isSpaced && line?.renew) line.renew()
    else if (isSpaced || wasOffline) doubted()
  }

  function awake(): void {
    const wasOffline = offline
    offline = false
    if (phase === 'open') doubtLine(wasOffline)
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
      // A hint: whatever line there is stays, only nothing new is begun.
      if (phase === 'waiting') letGo()
      tell({ status: 'offline' })
    } else if (phase !== 'open' && addresses().some((address) => isSameHost(signal.address, address))) {
      blocked('Content-Security-Policy, connect-src')
    }
  }

  return {
    async exchange(request, given) {
      const outcome = await exchange(request, given)
      // Known before the answer is used, so that what waits is not sent into the same refusal.
      if (outcome.status === 401 || outcome.status === 403) await doubtKey(() => true)
      return outcome
    },
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
      keyDoubt.stop()
      stopListening()
      stopListening = () => {}
    },
    redial() {
      if (!listener) return
      if (phase === 'terminal') policy.reset(clock.now())
      else policy.left(clock.now())
      offline = false
      dialNow()
    },
    send: (frame) => line?.send(frame) ?? false,
  }
}
