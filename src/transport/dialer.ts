import ReconnectingWebSocket from 'reconnecting-websocket'

/** What a dialled line tells. Nothing is told after `onClosed`, `onBlocked` or `drop`. */
export interface DialListener {
  readonly onOpen: () => void
  readonly onData: (data: unknown) => void
  /** `code` is the true close code: 1006 where there was no closing handshake. */
  readonly onClosed: (code: number, reason: string) => void
  /** The browser forbids the address; to try again is useless. */
  readonly onBlocked: (reason: string) => void
}

/** One dialled line: at most one socket, never a second. */
export interface DialledLine {
  /** False unless the line is open. Never throws. */
  send(data: unknown): boolean
  /** Lets go of the line, whatever its state: it is closed, and nothing more is heard of it. */
  drop(): void
}

/** Dials an address once and tells the listener about it, never in the same turn. `timeout` is in milliseconds. */
export type Dialer = (address: string, timeout: number, heard: DialListener) => DialledLine

/** Stands in where the browser refuses to make a socket at all, because a throw inside the package would go unhandled. */
const noSocket = { readyState: 3, binaryType: '', addEventListener: ignore, removeEventListener: ignore, close: ignore }

function ignore(): void {}

/** Text and bytes go as they are, anything else as JSON. */
function asPayload(data: unknown): string | ArrayBuffer | ArrayBufferView | Blob | undefined {
  return typeof data === 'string' || data instanceof ArrayBuffer || ArrayBuffer.isView(data) || data instanceof Blob
    ? data
    : JSON.stringify(data)
}

/**
 * Dials by reconnecting-websocket 4.4.0, the only file that knows this package. One instance is one dial: the package opens
 * the socket, times the handshake and wires the events; whether, when and where to dial again is decided outside. Its own
 * retries stay off (`maxRetries: 0`) because they cannot be made safe from the outside:
 * - its delay is a timer that `close()` does not clear, and an instance closed meanwhile is dead for good (R2),
 * - a rejected or thrown address kills the instance with an unhandled rejection (R3), so it gets a finished string,
 * - its jitter is drawn once per page and it counts a socket that was up for a moment as a success (R11),
 * - it would dial while offline, hidden, refused or blocked (R16, R17, close codes), and `reconnect()` may leave two sockets
 *   open (R7, R18).
 *
 * Its queue is off (R5, R6), its `debug` never on (R15), and its close events are not believed (R1).
 */
export const dialWebSocket: Dialer = (address, timeout, heard) => {
  if (typeof WebSocket === 'undefined') throw new Error('There is no WebSocket here. Open the line in a browser only.')
  let over = false
  let socket: WebSocket | undefined

  const end = (tell: () => void) => {
    if (over) return
    drop()
    tell()
  }
  const onTrueClose = ({ code, reason }: CloseEvent) => end(() => heard.onClosed(code, reason))

  // Called with `new` by the package, which wants a class; an object returned from a constructor takes the place of `this`.
  function RecordedSocket(url: string) {
    try {
      socket = new WebSocket(url)
    } catch (error) {
      // Later, since the package has not yet started the timer that `drop` must stop. The message would hold the address.
      queueMicrotask(() => end(() => heard.onBlocked(error instanceof Error ? error.name : 'Error')))
      return noSocket
    }
    socket.addEventListener('close', onTrueClose)
    // For `ws` in Node: an error that nobody hears ends the process, and the package stops hearing too early (R12).
    socket.addEventListener('error', ignore)
    return socket
  }

  const dial = new ReconnectingWebSocket(address, undefined, {
    WebSocket: Object.assign(RecordedSocket, { CLOSING: 2 }),
    maxRetries: 0,
    maxEnqueuedMessages: 0,
    connectionTimeout: timeout,
  })
  dial.binaryType = 'arraybuffer'
  const onOpen = () => heard.onOpen()
  const onMessage = (event: MessageEvent) => heard.onData(event.data)
  const onError = ({ message }: { readonly message?: string }) => {
    // A hanging handshake may take a minute to close; every other error is followed by the true close event at once.
    if (message === 'TIMEOUT') end(() => heard.onClosed(1006, 'No answer in time'))
  }
  dial.addEventListener('open', onOpen)
  dial.addEventListener('message', onMessage)
  dial.addEventListener('error', onError)

  function drop(): void {
    if (over) return
    over = true
    dial.removeEventListener('open', onOpen)
    dial.removeEventListener('message', onMessage)
    dial.removeEventListener('error', onError)
    socket?.removeEventListener('close', onTrueClose)
    dial.close()
  }

  return {
    send(data) {
      if (over || dial.readyState !== 1) return false
      try {
        const payload = asPayload(data)
        if (payload === undefined) return false
        dial.send(payload)
        return true
      } catch {
        return false
      }
    },
    drop,
  }
}
