/** What a client meets that wants to open a socket. */
export interface DoorFaultState {
  /** Milliseconds before the handshake is answered. */
  handshakeDelay: number
  /** How new sockets are turned away: an HTTP status, a close code right after the opening, a cut, or no answer at all. */
  refusal: Refusal | null
  /** 401 or 403: every key is wrong, at the socket and by HTTP. */
  unauthorised: 401 | 403 | null
}

/** One way to turn a socket away. */
export type Refusal = { readonly status: number } | { readonly code: number; readonly reason?: string } | { readonly cut: true } | { readonly hang: true }

/** A door that is open. */
export function createDoorFaults(): DoorFaultState {
  return { handshakeDelay: 0, refusal: null, unauthorised: null }
}
