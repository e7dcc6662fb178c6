import type { Clock } from '../model/index.ts'

/** What an address is asked for with. */
export interface AddressRequest {
  /** The server did not accept the credentials of the address before, or may not have: a token that was kept must be fetched anew. */
  readonly wasRefused: boolean
}

/** Where to dial: an address, or a function that makes a fresh one (with a short-lived token) before each attempt. */
export type AddressProvider = string | ((request: AddressRequest) => string | Promise<string>)

/**
 * Asks for the address. Exactly one of the callbacks is called, and never in the same turn; a provider that throws, rejects,
 * gives no text or takes longer than `timeout` milliseconds has failed. The answer forgets the question.
 */
export function resolveAddress(
  provider: AddressProvider,
  request: AddressRequest,
  timeout: number,
  clock: Clock,
  found: (address: string) => void,
  failed: () => void,
): () => void {
  let over = false
  const end = (tell: () => void) => {
    if (over) return
    over = true
    stopTimer()
    tell()
  }
  const stopTimer = typeof provider === 'string' ? () => {} : clock.after(timeout, () => end(failed))
  // The provider is called inside the promise, so that a throw is a rejection.
  new Promise<string>((resolve) => resolve(typeof provider === 'string' ? provider : provider(request))).then(
    (address) => end(() => (typeof address === 'string' && address !== '' ? found(address) : failed())),
    () => end(failed),
  )
  return () => end(() => {})
}
