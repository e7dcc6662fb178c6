import type { JsonRecord, LineEvent, SocketFrame, Transport } from '../model/index.ts'
import type { Attempt, AttemptListener, Begin } from './attempt.ts'
import { createLine } from './createLine.ts'
import { type DialledSocketIo, dialSocketIo, type SocketIoCarrier, type SocketIoEnd } from './dialSocketIo.ts'
import { resolveAddress } from './resolveAddress.ts'
import type { RefusalVerdict, SocketIoAuth, SocketIoTransportOptions } from './socketIoTransportOptions.ts'
import { withoutSecrets } from './socketIoSecrets.ts'
import { systemClock } from './systemClock.ts'

/** What a socket would have closed with: `judgeClose` goes by it. */
const refusalCodes: Readonly<Record<RefusalVerdict, number>> = { unauthorised: 4401, rejected: 4400, retry: 1013 }

/** A server that ends the line by its own word means it, if it does so again and again. */
const PUT_OUT = 4000

/**
 * A line over Socket.IO 4 that dials until it is closed. Each attempt asks for fresh credentials and has a manager of its own, of which
 * nothing is left afterwards; the package's own reconnection, retries and recovery are off.
 *
 * An event of the server's comes in as a frame of its name with its first argument; `connect` is delivered when the line is open, and
 * `acknowledged` with `{ of, answer }` when the server acknowledges a frame that asked for it. Codes of its `closed` events: 4401 the
 * credentials are not accepted, 4400 the server refuses us otherwise or is of another kind, 4000 it ended the line by its own word,
 * 1013 it asks us to come later, 1006 everything else.
 */
export function socketIoTransport(options: SocketIoTransportOptions): Transport {
  const { url, path, auth = {}, polling = false, clock = systemClock, connectTimeout = 10_000, dial = dialSocketIo } = options
  const { judgeRefusal = () => 'rejected', judgeFrame } = options
  // Proxies may swallow a WebSocket without a word; then the next attempt begins with what follows it.
  let isSwallowed = false

  const carriers = (): readonly SocketIoCarrier[] => (!polling ? ['websocket'] : isSwallowed ? ['polling'] : ['websocket', 'polling'])

  const codeOf = ({ kind, status }: SocketIoEnd): number => {
    if (kind === 'put out') return PUT_OUT
    if (kind === 'foreign') return refusalCodes.rejected
    return status === 401 || status === 403 ? refusalCodes.unauthorised : 1006
  }

  function dialWith(credentials: JsonRecord, heard: AttemptListener): DialledSocketIo {
    const written = (text: string) => withoutSecrets(text, credentials)
    const line = dial(
      { address: url, path, auth: credentials, carriers: carriers(), timeout: connectTimeout, clock },
      {
        onOpen: heard.onOpen,
        onEvent(name, data) {
          if (judgeFrame?.(name, data) !== 'unauthorised') return heard.onFrame({ via: 'socket', name, data })
          line.drop()
          heard.onClosed(refusalCodes.unauthorised, 'The server no longer accepts the credentials')
        },
        onRefused: (refusal) => heard.onClosed(refusalCodes[judgeRefusal(refusal)], `Refused: ${written(refusal.message)}`),
        onEnd(end) {
          if (end.kind === 'silent') isSwallowed = !isSwallowed
          const isWalled = end.kind === 'failed' && !polling
          const hint = isWalled ? ' (if a proxy lets no WebSocket through, `polling: true` goes around it)' : ''
          heard.onClosed(codeOf(end), `${written(end.reason)}${hint}`)
        },
        onBlocked: heard.onBlocked,
      },
    )
    return line
  }

  const begin: Begin = (request, heard): Attempt => {
    let line: DialledSocketIo | undefined
    let credentials: JsonRecord = typeof auth === 'function' ? {} : auth
    const withCredentials = (ask: Exclude<SocketIoAuth, JsonRecord>) => async () => {
      credentials = requireRecord(await ask(request))
      return url
    }
    const ready = () => {
      try {
        line = dialWith(credentials, heard)
      } catch {
        heard.onBlocked('No address that can be dialled')
      }
    }
    const address = typeof auth === 'function' ? withCredentials(auth) : url
    const cancel = resolveAddress(address, request, connectTimeout, clock, ready, () => heard.onClosed(1006, 'No credentials to dial with'))
    const emit = ({ name, data, acknowledge: of }: SocketFrame): boolean => {
      if (!line || name === undefined) return false
      if (of === undefined) return line.emit(name, data)
      return line.emit(name, data, (answer) => heard.onFrame({ via: 'socket', name: 'acknowledged', data: { of, answer } }))
    }
    return {
      send: emit,
      drop() {
        cancel()
        line?.drop()
        line = undefined
      },
    }
  }

  return announcing(createLine({ ...options, clock, begin, addresses: () => asReported(url) }))
}

/**
 * Delivers `connect` whenever the line is open anew. Not as a frame of the attempt: the line would take it for a word of the server's,
 * and a hint of the page before the greeting would count as a line that was kept.
 */
function announcing(line: Transport): Transport {
  let turn = 0
  return {
    ...line,
    open(listener) {
      const onLine = (event: LineEvent) => {
        const mine = ++turn
        try {
          listener.onLine(event)
        } finally {
          const isNew = event.status === 'open' && event.kept !== true
          if (isNew && mine === turn) listener.onFrame({ via: 'socket', name: 'connect', data: undefined })
        }
      }
      line.open({ onLine, onFrame: (frame) => listener.onFrame(frame) })
    },
    close() {
      turn += 1
      line.close()
    },
  }
}

function requireRecord(value: unknown): JsonRecord {
  if (typeof value !== 'object' || value === null) throw new TypeError('No credentials')
  return value as JsonRecord
}

/** Some browsers report no more than the scheme of what they block, and that of a WebSocket is another. */
function asReported(url: string): readonly string[] {
  return [url, /^http/i.test(url) ? url.replace(/^http/i, 'ws') : url.replace(/^ws/i, 'http')]
}
