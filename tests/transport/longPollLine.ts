import type { HttpExchange, Transport } from '../../src/model/index.ts'
import { createVirtualClock } from '../../src/testing/index.ts'
import { createHttpExchange, longPollTransport, type LongPollTransportOptions } from '../../src/transport/index.ts'
import { createHearing } from './hearing.ts'
import { afterwards } from './loopback.ts'
import { judge, type PollServer, turn } from './pollServer.ts'
import { scriptedSignals } from './scriptedDialer.ts'

/** How many polls are under way by what the client does, and how many there ever were at once. */
export function countPolls(exchange: HttpExchange = createHttpExchange()) {
  const polls = { now: 0, most: 0 }
  const counted: HttpExchange = async (request, options) => {
    if (!request.url.includes('/poll')) return exchange(request, options)
    polls.most = Math.max(polls.most, ++polls.now)
    const outcome = await exchange(request, options)
    polls.now -= 1
    return outcome
  }
  return { polls, exchange: counted }
}

/** Asks a line to poll. */
export function listen(transport: Transport, { url }: Pick<PollServer, 'url'>, path = '/poll'): boolean {
  return transport.send({ via: 'socket', name: 'poll', data: { method: 'GET', url: url + path } })
}

let clients = 0

/** A line on a real server and virtual time, opened. */
export function openPolls(server: Pick<PollServer, 'url'>, options: Partial<LongPollTransportOptions> = {}) {
  const clock = createVirtualClock()
  const signals = scriptedSignals()
  const heard = createHearing()
  const client = ++clients
  const { polls, exchange } = countPolls(options.exchange)
  const transport = longPollTransport({
    greeting: [
      { name: 'configuration', request: { method: 'GET', url: `${server.url}/configuration?${client}` }, optional: true },
      { name: 'availability', request: { method: 'GET', url: `${server.url}/availability?${client}` } },
    ],
    judgePoll: judge,
    clock,
    signals,
    random: () => 0.5,
    ...options,
    exchange,
  })
  afterwards(() => transport.close())
  transport.open(heard)
  /** Lets time pass in steps, and the network do its part in between. */
  const pass = async (milliseconds: number, step = 250) => {
    for (let left = milliseconds; left > 0; left -= step) {
      clock.advance(Math.min(step, left))
      for (let turns = 0; turns < 8; turns += 1) await turn()
    }
  }
  const kept = () => heard.lines.filter((event) => event.status === 'open' && event.kept === true).length
  return { transport, heard, clock, signals, polls, pass, kept }
}

/** A line that polls. */
export async function openPolling(server: PollServer, options: Partial<LongPollTransportOptions> = {}) {
  const line = openPolls(server, options)
  await line.heard.line('open')
  listen(line.transport, server)
  await server.until(() => server.isHolding || server.atOnce !== undefined)
  return line
}

/** Counts the deadlines of our exchanges that are set from now on and neither run out nor cleared. Node's own fetch has timers beside. */
export function countDeadlines(...delays: readonly number[]): () => number {
  const { setTimeout: set, clearTimeout: clear } = globalThis
  const running = new Set<unknown>()
  globalThis.setTimeout = ((callback: (...values: unknown[]) => void, delay: number = 0, ...values: unknown[]) => {
    const timer = set(() => {
      running.delete(timer)
      callback(...values)
    }, delay)
    if (delays.includes(delay)) running.add(timer)
    return timer
  }) as typeof globalThis.setTimeout
  globalThis.clearTimeout = (timer) => {
    running.delete(timer)
    clear(timer)
  }
  afterwards(() => {
    globalThis.setTimeout = set
    globalThis.clearTimeout = clear
  })
  return () => running.size
}
