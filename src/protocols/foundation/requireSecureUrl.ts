import { isLoopback, parseUrl } from './safeUrl.ts'

/** Which option of which factory an address is. */
export interface AddressOption {
  /** The factory, such as `captivate`. */
  readonly factory: string
  readonly option: string
  readonly kind: 'ws' | 'http'
  /** An address that would do. */
  readonly example: string
}

/**
 * Throws an Error unless the address is encrypted (`wss:` for sockets, `https:` for the rest) or stays on this machine.
 * Only the host is named: the rest of an address may carry a key.
 */
export const requireSecureUrl = (address: string, { factory, option, kind, example }: AddressOption): string => {
  const url = parseUrl(address)
  if (!url || ![`${kind}:`, `${kind}s:`].includes(url.protocol)) {
    throw new Error(
      `${factory}: ${option} is not an absolute ${kind}s: address. The key and the conversation travel there: pass one such as ${example}.`,
    )
  }
  if (url.protocol === `${kind}:` && !isLoopback(url)) {
    throw new Error(
      `${factory}: ${option} is not encrypted (${kind}: to ${url.host}). Everybody on the way could read the key and the conversation: ` +
        `use ${kind}s:. Only addresses of this machine (localhost) may go without.`,
    )
  }
  return address
}
