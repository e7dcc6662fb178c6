import type { Clock, HttpExchange, HttpOutcome, HttpRequest } from '../model/index.ts'
import { noAnswer } from './exchangeLimits.ts'

/** By this many milliseconds the exchange's own deadline is later than ours, which goes by the given clock. */
const margin = 1_000

/** How an exchange is watched. */
export interface TimedExchange {
  readonly exchange: HttpExchange
  readonly clock: Clock
  /** Milliseconds. */
  readonly timeout: number
  readonly signal: AbortSignal
}

/**
 * Runs an exchange that is given up after `timeout` by the clock, and by the signal. Resolves when it has really ended, with the answer
 * if there was one after all. Leaves no timer once the signal was given. Never rejects.
 */
export async function exchangeInTime(request: HttpRequest, { exchange, clock, timeout, signal }: TimedExchange): Promise<HttpOutcome> {
  if (signal.aborted) return noAnswer('aborted')
  const ending = new AbortController()
  let isLate = false
  const giveUp = () => {
    cancel()
    ending.abort()
  }
  const cancel = clock.after(timeout, () => {
    isLate = true
    ending.abort()
  })
  signal.addEventListener('abort', giveUp)
  try {
    const outcome = await exchange({ ...request, timeout: timeout + margin }, { signal: ending.signal })
    return isLate && outcome.status === 0 ? noAnswer('timeout') : outcome
  } catch {
    return noAnswer('network')
  } finally {
    cancel()
    signal.removeEventListener('abort', giveUp)
  }
}
