import { type Backoff, backoffDelay } from './backoffDelay.ts'
import type { CloseVerdict } from './judgeClose.ts'

/** What follows the loss of a line. */
export type RetryDecision =
  /** `wasRefused` says that the next attempt needs fresh credentials. */
  | { readonly kind: 'retry'; readonly attempt: number; readonly retryIn: number; readonly wasRefused: boolean }
  | { readonly kind: 'unauthorised' | 'rejected' | 'gone' | 'unreachable' }

/** What a retry policy goes by. */
export interface RetryRules {
  readonly backoff: Backoff
  /** Milliseconds a line must have been up to count as a success. */
  readonly minUptime: number
  /** Milliseconds of failure after which to give up. */
  readonly giveUpAfter: number
  readonly random: () => number
  readonly judge: (code: number) => CloseVerdict
}

/** Remembers how the attempts went and decides what comes next. Has no timer; the caller tells the time. */
export interface RetryPolicy {
  /** Losses since the last line that counted as a success. */
  readonly attempt: number
  /** Forgets everything: a new series begins. */
  reset(now: number): void
  opened(now: number): void
  /** The line was given up on our side, which is no loss. */
  left(now: number): void
  /** The line was lost, or never came up. `hidden` says that nobody sees the page. */
  closed(code: number, now: number, hidden: boolean): RetryDecision
}

/** A minute between two losses at most is counted as failure: the rest was sleep, not trying. */
const longestStep = 60_000

/** While nobody looks, one attempt a minute is enough. */
const hiddenDelay = 60_000

/** After this many closes with codes that nobody knows, the server means it. */
const unknownCloses = 3

/** Makes a policy; call `reset` before its first use. */
export function createRetryPolicy({ backoff, minUptime, giveUpAfter, random, judge }: RetryRules): RetryPolicy {
  let attempt = 0
  let failing = 0
  let refusals = 0
  let strange = 0
  let mark = 0
  let upSince: number | undefined

  function reset(now: number): void {
    attempt = failing = refusals = strange = 0
    mark = now
    upSince = undefined
  }

  function left(now: number): void {
    // A line that closes right after opening is no success, or a server that kicks us would be dialled without pause.
    if (upSince !== undefined && now - upSince >= minUptime) reset(now)
    // The time in which it was up is no failure all the same.
    else if (upSince !== undefined) mark += now - upSince
    upSince = undefined
  }

  return {
    get attempt() {
      return attempt
    },
    reset,
    opened(now) {
      upSince = now
    },
    left,
    closed(code, now, hidden) {
      left(now)
      if (!hidden) failing += Math.min(now - mark, longestStep)
      mark = now
      attempt += 1
      const verdict = judge(code)
      if (verdict === 'gone') return { kind: 'gone' }
      if (verdict === 'reauthorise' && ++refusals > 1) return { kind: 'unauthorised' }
      if (verdict === 'limited' && ++strange > unknownCloses) return { kind: 'rejected' }
      if (failing >= giveUpAfter) return { kind: 'unreachable' }
      const delay = backoffDelay(attempt, random(), backoff)
      return { kind: 'retry', attempt, retryIn: hidden ? Math.max(delay, hiddenDelay) : delay, wasRefused: verdict === 'reauthorise' }
    },
  }
}
