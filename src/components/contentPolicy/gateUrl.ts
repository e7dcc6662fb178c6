/** What an address is wanted for: to be followed, to be loaded as picture, sound or film, or to be opened as a file. */
export type UrlPurpose = 'link' | 'media' | 'file'

const longest = 8192
// Browsers differ in which further characters they let pass in a host, percent-encoded or not.
const plainHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/
const loopback = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Whether a character is a control or a backslash: browsers drop or swap these, so that two readers see two addresses. */
function isTwoFaced(character: number): boolean {
  return character < 0x20 || character === 0x7f || character === 0x5c
}

function isAllowed(url: URL, purpose: UrlPurpose): boolean {
  switch (url.protocol) {
    case 'https:':
      return plainHost.test(url.hostname)
    case 'http:':
      return plainHost.test(url.hostname) && (purpose !== 'media' || loopback.test(url.hostname))
    case 'mailto:':
    case 'tel:':
      return purpose === 'link' && url.pathname !== ''
    case 'blob:':
      return purpose !== 'link'
    default:
      return false
  }
}

/**
 * The one gate for foreign addresses. Returns the address as the browser will read it, or undefined where it must stay text.
 * Links may be absolute `http:`, `https:`, `mailto:` and `tel:`; pictures and media `https:` and `blob:`, and `http:` on this
 * machine; files `https:`, `http:` and `blob:`. Relative addresses and addresses with a name or password never pass.
 */
export function gateUrl(address: unknown, purpose: UrlPurpose): string | undefined {
  if (typeof address !== 'string' || address.length > longest) return undefined
  const text = address.trim()
  for (let index = 0; index < text.length; index++) {
    if (isTwoFaced(text.charCodeAt(index))) return undefined
  }
  // `https:host` and `https:/host` parse without a base, but no one who writes them means that host.
  if (/^https?:/i.test(text) && !/^https?:\/\/[^/]/i.test(text)) return undefined
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return undefined
  }
  if (url.username !== '' || url.password !== '') return undefined
  return isAllowed(url, purpose) ? url.href : undefined
}
