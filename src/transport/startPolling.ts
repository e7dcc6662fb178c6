import type { Clock, HttpOutcome } from '../model/index.ts'
import { type Backoff, backoffDelay } from './backoffDelay.ts'
import type { PollVerdict } from './longPollTransportOptions.ts'

/** Milliseconds between two polls of which the first brought nothing: a server that answers at once must not be asked without pause. */
const emptySpacing = 1_000
/** Milliseconds that a server has to notice that a poll was given up, here or in another tab: until then it writes events to nobody. */
const settling = 250
/** This many polls in a row without an answer are reason to doubt the line. */
const silencesToDoubt = 2

/** How polls are made. */
export interface PollRules {
  /** Makes one poll; resolves when it has really ended. */
  readonly ask: (signal: AbortSignal) => Promise<HttpOutcome>
  readonly judge: (outcome: HttpOutcome) => PollVerdict
  readonly clock: Clock
  readonly backoff: Backoff
  readonly random: () => number
}

/** What is heard of polls. Nothing after `onEnd` or `stop`. */
export interface PollListener {
  readonly onEvents: (body: string) => void
  /** Events may have been lost, and the next poll has left: what the server knows now is all there was. */
  readonly onDoubt: () => void
  /** Poll after poll had no answer, while nothing says that the line is down. */
  readonly onSilence: () => void
  /** No more polls are made. */
  readonly onEnd: (verdict: 'gone' | 'unauthorised' | 'failed', outcome: HttpOutcome) => void
}

/** A row of polls. */
export interface Polling {
  /** Gives the present poll or pause up and polls anew. */
  renew(): void
  /** Makes no more; resolves when the last one has ended. No timer is left when it returns. */
  stop(): Promise<void>
}

/** Polls again and again, one poll at a time. `isDoubtful` says that somebody else may have polled a moment ago. */
export function startPolling({ ask, judge, clock, backoff, random }: PollRules, isDoubtful: boolean, heard: PollListener): Polling {
  let isStopped = false
  let doubt = isDoubtful
  let refusals = 0
  let silences = 0
  /** Ends what is waited for: the poll or the pause. */
  let interrupt = () => {}
  let isSettling = isDoubtful

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const cancel = clock.after(milliseconds, resolve)
      interrupt = () => {
        cancel()
        resolve()
      }
    })
  }

  function poll(): Promise<HttpOutcome> {
    const ending = new AbortController()
    interrupt = () => ending.abort()
    const answer = ask(ending.signal)
    if (doubt) {
      doubt = false
      heard.onDoubt()
    }
    return answer
  }

  function end(verdict: 'gone' | 'unauthorised' | 'failed', outcome: HttpOutcome): number {
    isStopped = true
    heard.onEnd(verdict, outcome)
    return 0
  }

  /** Says what came of a poll. The answer is the milliseconds until the next. */
  function take(outcome: HttpOutcome, took: number): number {
    if ('failure' in outcome && outcome.failure !== 'network') {
      doubt = true
      isSettling = true
      if (outcome.failure === 'timeout' && ++silences % silencesToDoubt === 0) heard.onSilence()
      return settling
    }
    const verdict = judge(outcome)
    if (verdict === 'failed' || verdict === 'gone' || verdict === 'unauthorised') return end(verdict, outcome)
    silences = 0
    if (verdict === 'busy') {
      doubt = true
      return backoffDelay(++refusals, random(), backoff)
    }
    refusals = 0
    if (verdict === 'empty') return Math.max(0, emptySpacing - Math.max(0, took))
    if ('body' in outcome) heard.onEvents(outcome.body)
    return 0
  }

  async function run(): Promise<void> {
    if (isDoubtful && !isStopped) await pause(settling)
    while (!isStopped) {
      isSettling = false
      const begunAt = clock.now()
      const outcome = await poll()
      if (isStopped) return
      const delay = take(outcome, clock.now() - begunAt)
      // Whoever heard of it may have stopped it.
      if (!isStopped && delay > 0) await pause(delay)
    }
  }

  // A moment later, so that whoever begins it can stop it before it tells anything.
  const ended = Promise.resolve().then(run)
  return {
    renew() {
      doubt = true
      if (!isSettling) interrupt()
    },
    stop() {
      isStopped = true
      interrupt()
      return ended
    },
  }
}
