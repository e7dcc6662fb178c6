/** What goes out on the line. `name` is for wires whose frames are named (Socket.IO). */
export interface SocketFrame {
  readonly via: 'socket'
  readonly name?: string
  readonly data: unknown
  /**
   * Asks the server to acknowledge the frame, on wires that can (Socket.IO). The answer comes in as a frame named `acknowledged` with
   * `{ of, answer }`, `of` being this word; none comes where the server gives none.
   */
  readonly acknowledge?: string
}

/** What came in on the line: text, bytes, or a named value. */
export interface InboundSocketFrame {
  readonly via: 'socket'
  readonly name?: string
  readonly data: unknown
}

/** A request, as plain data. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Text of the body, or the fields of a multipart form. */
  readonly body?: string | HttpForm
  /** Milliseconds until the exchange is given up. Default 15,000. */
  readonly timeout?: number
}

/** The fields of a multipart form; a Blob is sent as a file. */
export interface HttpForm {
  readonly fields: readonly (readonly [name: string, value: string | Blob, fileName?: string])[]
}

/** How an exchange ended. `body` is the text of the answer, cut at 8 MiB. */
export type HttpOutcome =
  | { readonly ok: boolean; readonly status: number; readonly body: string; readonly contentType?: string }
  /** No answer: whether the server has the request is unknown. */
  | { readonly ok: false; readonly status: 0; readonly failure: 'network' | 'timeout' | 'aborted' }

/** How an exchange is run. */
export interface HttpOptions {
  readonly signal?: AbortSignal
  /** Called as the body leaves: 0 to 1, or undefined while the length is unknown. */
  readonly onProgress?: (ratio: number | undefined) => void
}

/** Runs one exchange. Never rejects. */
export type HttpExchange = (request: HttpRequest, options?: HttpOptions) => Promise<HttpOutcome>

/** Why a line is given up. */
export type TerminalKind = 'unauthorised' | 'rejected' | 'blocked' | 'gone' | 'unreachable'

/** What happens to the line. Events of an older line never arrive. */
export type LineEvent =
  | { readonly status: 'connecting'; readonly attempt: number }
  /**
   * The line is up. `kept` marks a line that was up before and still is, after the device was offline or asleep or the page
   * was hidden: its handshake holds and no greeting will come again, but it is unproved until something arrives.
   */
  | { readonly status: 'open'; readonly kept?: boolean }
  /** The line is down. `retryIn` is the milliseconds until the next attempt. `code` is the true close code. */
  | { readonly status: 'closed'; readonly code: number; readonly reason: string; readonly attempt: number; readonly retryIn: number }
  | { readonly status: 'offline' }
  /**
   * No attempt will follow until `redial`. `unauthorised`: the key or token is not accepted; `rejected`: the server closed again
   * and again with a code that nobody here knows; `blocked`: the page's own policy forbids the address; `gone`: the server no
   * longer knows the conversation; `unreachable`: given up for now.
   */
  | { readonly status: 'terminal'; readonly kind: TerminalKind; readonly code?: number; readonly reason: string }

/** Who hears of the line. */
export interface TransportListener {
  readonly onLine: (event: LineEvent) => void
  readonly onFrame: (frame: InboundSocketFrame) => void
}

/** The line to the server. Only the room `transport/` makes one. */
export interface Transport {
  /** Begins to dial and keeps the line up until `close`. A second call does nothing. */
  open(listener: TransportListener): void
  /** Ends the line for good: nothing is heard of it afterwards. It may be opened again. */
  close(): void
  /** Gives up the present line and dials at once, whatever state it is in. */
  redial(): void
  /** Hands a frame to the open line. False means that it was not handed over. Never throws. */
  send(frame: SocketFrame): boolean
  readonly exchange: HttpExchange
}
