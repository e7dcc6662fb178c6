import { isLoopback, parseUrl } from './safeUrl.ts'

/**
 * Throws an Error unless the address is encrypted (`wss:` for sockets, `https:` for the rest) or stays on this machine.
 * Only the host is named: the rest of an address may carry a key.
 */
export const requireSecureUrl = (option: string, address: string, kind: 'ws' | 'http'): string => {
  const url = parseUrl(address)
  const example = kind === 'ws' ? 'wss://channel.wss.captivatechat.ai/dev' : 'https://channel.prod.captivat.io'
  if (!url || ![`${kind}:`, `${kind}s:`].includes(url.protocol)) {
    throw new Error(
      `captivate: ${option} is not an absolute ${kind}s: address. The key and the conversation travel there: pass one such as ${example}.`,
    )
  }
  if (url.protocol === `${kind}:` && !isLoopback(url)) {
    throw new Error(
      `captivate: ${option} is not encrypted (${kind}: to ${url.host}). Everybody on the way could read the key and the conversation: ` +
        `use ${kind}s:. Only addresses of this machine (localhost) may go without.`,
    )
  }
  return address
}
