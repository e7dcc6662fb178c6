import type { HttpOutcome, HttpRequest, SocketFrame, Transport } from '../model/index.ts'
import type { AttemptListener, Begin } from './attempt.ts'
import { defaultBackoff } from './backoffDelay.ts'
import { createLine } from './createLine.ts'
import { createTurns } from './createTurns.ts'
import { exchangeInTime } from './exchangeInTime.ts'
import { noAnswer } from './exchangeLimits.ts'
import type { LongPollTransportOptions } from './longPollTransportOptions.ts'
import { pageSignals } from './pageSignals.ts'
import { type Polling, startPolling } from './startPolling.ts'
import { systemClock } from './systemClock.ts'
import { whileHeld } from './whileHeld.ts'
import { withGreeting } from './withGreeting.ts'

/** What a socket would have been closed with. */
const codes = { failed: 1006, unauthorised: 4401, gone: 4004 } as const

function isRequest(data: unknown): data is HttpRequest {
  return typeof data === 'object' && data !== null && 'method' in data && 'url' in data && typeof data.url === 'string'
}

function reasonOf(outcome: HttpOutcome): string {
  return 'failure' in outcome ? 'The poll had no answer' : `The poll was answered with status ${outcome.status}`
}

/**
 * A line of long polls that dials until it is closed. It is open when its greeting was answered; it polls from the first frame `poll` on,
 * whose data is the request to make, and brings what the polls are answered with as frames `events`. There is never more than one poll
 * at a time: one that was given up has ended before the next leaves. Whenever events may have been lost it says `open` with `kept`, or
 * dials anew.
 */
export function longPollTransport(options: LongPollTransportOptions): Transport {
  const { exchange, judgePoll, locks, lockName = 'poll', clock = systemClock, pollTimeout = 20_000, signals = pageSignals } = options
  const { backoff = defaultBackoff, random = Math.random } = options
  const inTurn = createTurns()

  const beginPolls: Begin = (_request, heard) => {
    let request: HttpRequest | undefined
    let polling: Polling | undefined
    const ending = new AbortController()
    let end = () => {}
    const ask = async (asked: HttpRequest, signal: AbortSignal) =>
      (await inTurn(() => exchangeInTime(asked, { exchange, clock, timeout: pollTimeout, signal }), signal)) ?? noAnswer('aborted')

    function poll(first: HttpRequest): void {
      const begin = (hasWaited: boolean) => {
        const rules = { ask: (signal: AbortSignal) => ask(request ?? first, signal), judge: judgePoll, clock, backoff, random }
        const mine = startPolling(rules, hasWaited, {
          onEvents: (body) => heard.onFrame({ via: 'socket', name: 'events', data: body }),
          onDoubt: heard.onDoubt,
          onSilence: () => void check(heard, ending.signal),
          onEnd: (verdict, outcome) => heard.onClosed(codes[verdict], reasonOf(outcome)),
        })
        polling = mine
        return {
          stop() {
            if (polling === mine) polling = undefined
            return mine.stop()
          },
        }
      }
      end = whileHeld({ locks, name: typeof lockName === 'function' ? lockName() : lockName, clock }, begin)
    }

    function send({ name, data }: SocketFrame): boolean {
      if (name !== 'poll' || !isRequest(data) || ending.signal.aborted) return false
      const before = request
      request = data
      if (!before) poll(data)
      else if (JSON.stringify(before) !== JSON.stringify(data)) polling?.renew()
      return true
    }

    queueMicrotask(heard.onOpen)
    return {
      send,
      drop() {
        ending.abort()
        end()
      },
      renew: () => (polling ? polling.renew() : heard.onDoubt()),
    }
  }

  const greeted = withGreeting(beginPolls, { greeting: options.greeting, exchange, clock, timeout: options.connectTimeout ?? 10_000 })

  /** Poll after poll without an answer: a server that lives says so to something else. Nobody who does not look is told by a timer. */
  async function check(heard: AttemptListener, signal: AbortSignal): Promise<void> {
    if (signals.hidden()) return
    const result = await greeted.probe(signal)
    if (result?.isWell === false && !signal.aborted && !signals.hidden()) heard.onClosed(result.code, result.reason)
  }

  return createLine({
    ...options,
    begin: greeted.begin,
    addresses: greeted.addresses,
    isRefused: options.isRefused ?? greeted.isRefused,
    clock,
    signals,
  })
}
