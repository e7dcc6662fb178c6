import type {
  HttpOptions,
  HttpOutcome,
  HttpRequest,
  LineEvent,
  SocketFrame,
  Transport,
  TransportListener,
} from '../model/index.ts'

/** A request that waits for the test's answer. */
export interface ScriptedExchange {
  readonly request: HttpRequest
  readonly options: HttpOptions
  /** True once it has an answer or was aborted. */
  readonly settled: boolean
  /** Answers it. Later answers do nothing. */
  respond(outcome: HttpOutcome): void
}

/** A line without a network: the test says what happens to it. */
export interface ScriptedTransport {
  readonly transport: Transport
  /** Tells the listener what happened to the line. Frames can be sent after `open`, until any other event. */
  line(event: LineEvent): void
  /** Brings a frame to the listener. `name` is for wires whose frames are named. */
  deliver(data: unknown, name?: string): void
  /** The frames handed over, in order. */
  readonly sent: readonly SocketFrame[]
  /** The requests made, in order. */
  readonly exchanges: readonly ScriptedExchange[]
  /** How often the line was opened. */
  readonly opened: number
  /** How often the line was closed. */
  readonly closed: number
  /** How often the line was asked to dial again at once. */
  readonly redialled: number
}

/** Makes a scripted line. What happens on it while nobody listens is lost, as on a real one. */
export function scriptedTransport(): ScriptedTransport {
  let listener: TransportListener | undefined
  let isUp = false
  const count = { opened: 0, closed: 0, redialled: 0 }
  const sent: SocketFrame[] = []
  const exchanges: ScriptedExchange[] = []

  function exchange(request: HttpRequest, options: HttpOptions = {}): Promise<HttpOutcome> {
    return new Promise((resolve) => {
      let settled = false
      const respond = (outcome: HttpOutcome) => {
        settled = true
        resolve(outcome)
      }
      const abort = () => respond({ ok: false, status: 0, failure: 'aborted' })
      if (options.signal?.aborted) abort()
      options.signal?.addEventListener('abort', abort, { once: true })
      exchanges.push({
        request,
        options,
        respond,
        get settled() {
          return settled
        },
      })
    })
  }

  return {
    transport: {
      exchange,
      open(next) {
        if (listener) return
        listener = next
        count.opened += 1
      },
      close() {
        if (!listener) return
        listener = undefined
        isUp = false
        count.closed += 1
      },
      redial() {
        isUp = false
        count.redialled += 1
      },
      send(frame) {
        if (isUp) sent.push(frame)
        return isUp
      },
    },
    line(event) {
      isUp = event.status === 'open' && listener !== undefined
      listener?.onLine(event)
    },
    deliver: (data, name) => listener?.onFrame({ via: 'socket', data, ...(name === undefined ? {} : { name }) }),
    sent,
    exchanges,
    get opened() {
      return count.opened
    },
    get closed() {
      return count.closed
    },
    get redialled() {
      return count.redialled
    },
  }
}
