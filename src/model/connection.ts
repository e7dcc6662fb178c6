/** The five words a visitor's connection is described by, and the terminal ones. */
export type ConnectionStatus =
  /** Not asked to connect yet, or closed on purpose. */
  | 'idle'
  | 'connecting'
  /** The line is up; the protocol's own handshake and the reconciliation are running. */
  | 'handshaking'
  /** Messages can leave. */
  | 'ready'
  /** The line is down; a new attempt is coming. */
  | 'reconnecting'
  /** The device says that it has no network. */
  | 'offline'
  /** Gave up for now; `retry` tries again. */
  | 'unreachable'
  /** The server refused us; only the host can help. */
  | 'refused'

/**
 * Why a connection is `refused`: the key or token is not accepted, the server turned us away for a reason of its own, or the
 * page's policy (CSP, mixed content) forbids the address.
 */
export type RefusalCause = 'unauthorised' | 'rejected' | 'blocked'

/** What is known of the connection. */
export interface ConnectionState {
  readonly status: ConnectionStatus
  /** Milliseconds since 1970 of the last change of `status`. */
  readonly since: number
  /** Failed attempts since the last success. */
  readonly attempt: number
  /** Milliseconds since 1970 when the next attempt begins, while `reconnecting`. */
  readonly retryAt?: number
  /** Present while `refused`, where it is known. */
  readonly cause?: RefusalCause
  /** For developers: why it is so. Never contains an address or a key. */
  readonly reason?: string
}
