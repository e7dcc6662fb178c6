import type { ServerResponse } from 'node:http'
import type { HttpOutcome } from '../../src/model/index.ts'
import type { PollVerdict } from '../../src/transport/index.ts'
import { startHttp } from './loopback.ts'

/** What the server does with the next poll, or with the one it holds. */
export type PollAnswer = 'empty' | 'busy' | 'gone' | 'refused' | 'broken' | 'cut' | 'half'

/** A server of long polls that writes down what it sees. */
export interface PollServer {
  readonly url: string
  /** Requests so far. */
  readonly count: { greetings: number; polls: number; givenUp: number }
  /** What no client may do: two polls, or two greetings, at once. */
  readonly violations: string[]
  /** Paths of the polls, in order. */
  readonly paths: string[]
  /** Whether it holds a poll now. */
  readonly isHolding: boolean
  /** The status of the greeting, by name; 0 never answers. 200 by default. */
  readonly greeting: Record<string, number>
  /** What each further poll is answered with at once, instead of being held. */
  atOnce: PollAnswer | undefined
  /** Gives events to whoever polls, now or next. */
  emit(...events: string[]): void
  /** Answers the poll that is held; false if there is none. */
  answer(how: PollAnswer): boolean
  /** Resolves as soon as the condition holds. */
  until(condition: () => boolean): Promise<void>
}

const statuses = { empty: 200, busy: 429, gone: 404, refused: 401, broken: 503 } as const

/** The judge that belongs to the server. */
export function judge(outcome: HttpOutcome): PollVerdict {
  if (outcome.ok) return outcome.body === '[]' ? 'empty' : 'events'
  const verdicts: Record<number, PollVerdict> = { 429: 'busy', 404: 'gone', 401: 'unauthorised' }
  return verdicts[outcome.status] ?? 'failed'
}

export const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Starts the server. `onWritten` is told of events when they are put into an answer. */
export async function startPollServer({ onWritten }: { onWritten?: (events: readonly string[]) => void } = {}): Promise<PollServer> {
  const count = { greetings: 0, polls: 0, givenUp: 0 }
  const violations: string[] = []
  const paths: string[] = []
  const greeting: Record<string, number> = {}
  const greetings = new Map<string, ServerResponse>()
  const queue: string[] = []
  let held: ServerResponse | undefined
  let isAsking = false

  const json = { 'content-type': 'application/json' }

  function flush() {
    if (!held || queue.length === 0) return
    const events = queue.splice(0)
    onWritten?.(events)
    held.writeHead(200, json).end(JSON.stringify(events))
    held = undefined
  }

  function answerWith(response: ServerResponse, how: PollAnswer) {
    if (how === 'cut') response.destroy()
    else if (how === 'half') {
      // The events are gone from the server, and never arrive whole.
      const events = queue.splice(0)
      if (events.length > 0) onWritten?.(events)
      response.writeHead(200, { ...json, 'content-length': '10000' }).write('["half of an ans', () => response.destroy())
    } else response.writeHead(statuses[how], json).end('[]')
  }

  async function poll(path: string, response: ServerResponse) {
    let isOver = false
    response.on('close', () => {
      isOver = true
      if (!response.writableFinished && response === held) {
        count.givenUp += 1
        held = undefined
      }
    })
    if (held || isAsking) {
      // That the one before was given up may be told a moment after the next has come.
      for (let waited = 0; waited < 50 && (held || isAsking); waited += 1) await turn()
      if (held || isAsking) {
        violations.push(`two polls at once: ${path}`)
        return answerWith(response, 'busy')
      }
    }
    isAsking = true
    count.polls += 1
    paths.push(path)
    isAsking = false
    if (isOver) return void (count.givenUp += 1)
    if (server.atOnce) return answerWith(response, server.atOnce)
    held = response
    flush()
  }

  function greet(path: string, response: ServerResponse) {
    // What stands in the query tells one client from another.
    const name = path.replace(/\?.*/, '')
    count.greetings += 1
    const before = greetings.get(path)
    if (before) void turn().then(turn).then(() => before.destroyed || violations.push(`two greetings at once: ${path}`))
    greetings.set(path, response)
    response.on('close', () => greetings.get(path) === response && greetings.delete(path))
    const status = greeting[name] ?? 200
    if (status > 0) response.writeHead(status).end(`${name} ${count.greetings}`)
  }

  const { url } = await startHttp((request, response) => {
    const path = request.url ?? ''
    if (path.startsWith('/poll')) void poll(path, response)
    else greet(path.slice(1), response)
  })

  const server: PollServer = {
    url,
    count,
    violations,
    paths,
    greeting,
    atOnce: undefined,
    get isHolding() {
      return held !== undefined
    },
    emit(...events) {
      queue.push(...events)
      flush()
    },
    answer(how) {
      const response = held
      if (!response) return false
      held = undefined
      answerWith(response, how)
      return true
    },
    async until(condition) {
      while (!condition()) await turn()
    },
  }
  return server
}
