import type { Clock, HttpExchange, HttpOutcome, InboundSocketFrame } from '../model/index.ts'
import type { Attempt, Begin } from './attempt.ts'
import { createTurns } from './createTurns.ts'
import { exchangeInTime } from './exchangeInTime.ts'
import type { Greeting, GreetingRequest } from './greetingOptions.ts'

/** How a greeting is made. */
export interface GreetingRules {
  readonly greeting: Greeting
  readonly exchange: HttpExchange
  readonly clock: Clock
  /** Milliseconds for each request. */
  readonly timeout: number
}

/** How the server took a greeting. `code` is that with which a socket would have been closed. */
export type GreetingResult =
  | { readonly isWell: true; readonly frames: readonly InboundSocketFrame[] }
  | { readonly isWell: false; readonly code: 1006 | 4401; readonly reason: string }

/** A line that is greeted, and how the server takes a greeting between two. */
export interface Greeted {
  readonly begin: Begin
  /** Where the greeting goes. */
  readonly addresses: () => readonly string[]
  /** Asks again what is not optional, for a sign of life; undefined if it was not asked. Never rejects. */
  readonly probe: (signal: AbortSignal) => Promise<GreetingResult | undefined>
  /** Whether the server does not accept the credentials of the greeting. */
  readonly isRefused: (signal: AbortSignal) => Promise<boolean>
}

/** The requests of a greeting as of now; undefined where the host's function fails. */
function readGreeting(greeting: Greeting): readonly GreetingRequest[] | undefined {
  try {
    return typeof greeting === 'function' ? greeting() : greeting
  } catch {
    return undefined
  }
}

function judge(outcome: HttpOutcome): GreetingResult {
  if (outcome.status === 401 || outcome.status === 403) {
    return { isWell: false, code: 4401, reason: `The greeting was answered with status ${outcome.status}` }
  }
  if ('failure' in outcome) {
    const reason = outcome.failure === 'timeout' ? 'No answer to the greeting in time' : 'No answer to the greeting'
    return { isWell: false, code: 1006, reason }
  }
  return outcome.ok ? { isWell: true, frames: [] } : { isWell: false, code: 1006, reason: `The greeting was answered with status ${outcome.status}` }
}

/**
 * Makes the requests of a greeting before each attempt; the attempt begins when all that is not optional was answered. The answers are
 * delivered as named frames, in the order of the requests, as soon as the line is open and before anything that comes in on it. There is
 * never more than one greeting at once: one that was given up has ended before the next leaves.
 */
export function withGreeting(begin: Begin, { greeting, exchange, clock, timeout }: GreetingRules): Greeted {
  const inTurn = createTurns()

  async function greet(signal: AbortSignal, isWanted = (_asked: GreetingRequest) => true): Promise<GreetingResult> {
    const requests = readGreeting(greeting)
    if (!requests) return { isWell: false, code: 1006, reason: 'No greeting to make' }
    // What cannot be used any more is not waited for.
    const ending = new AbortController()
    const giveUp = () => ending.abort()
    signal.addEventListener('abort', giveUp)
    let failure: GreetingResult | undefined
    const ask = async ({ name, request, optional = false }: GreetingRequest): Promise<InboundSocketFrame[]> => {
      const outcome = await exchangeInTime(request, { exchange, clock, timeout, signal: ending.signal })
      const result = judge(outcome)
      if (result.isWell && 'body' in outcome) return [{ via: 'socket', name, data: outcome.body }]
      if (optional || result.isWell) return []
      failure ??= result
      giveUp()
      return []
    }
    const frames = await Promise.all(requests.filter(isWanted).map(ask))
    signal.removeEventListener('abort', giveUp)
    return failure ?? { isWell: true, frames: frames.flat() }
  }

  const probe = (signal: AbortSignal) => inTurn(() => greet(signal, ({ optional }) => !optional), signal)

  return {
    probe,
    addresses: () => (readGreeting(greeting) ?? []).map(({ request }) => request.url),
    async isRefused(signal) {
      const result = await probe(signal)
      return result?.isWell === false && result.code === 4401
    },
    begin(request, heard) {
      const ending = new AbortController()
      let attempt: Attempt | undefined
      void inTurn(() => greet(ending.signal), ending.signal).then((result) => {
        if (!result || ending.signal.aborted) return
        if (!result.isWell) return heard.onClosed(result.code, result.reason)
        const onOpen = () => {
          heard.onOpen()
          for (const frame of result.frames) heard.onFrame(frame)
        }
        attempt = begin(request, { ...heard, onOpen })
      })
      return {
        send: (frame) => attempt?.send(frame) ?? false,
        drop() {
          ending.abort()
          attempt?.drop()
        },
        renew: () => (attempt?.renew ? attempt.renew() : heard.onDoubt()),
      }
    },
  }
}
