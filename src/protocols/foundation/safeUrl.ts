const linkable = /^(?:https?:\/\/|mailto:|tel:)/i

/** The address when it is absolute and `http`, `https`, `mailto` or `tel`; otherwise nothing. */
export const safeLink = (url: string | undefined): string | undefined => {
  const address = url?.trim()
  return address !== undefined && linkable.test(address) && parseUrl(address) ? address : undefined
}

/** The address when it is absolute `http` or `https`, as files and pictures have it; otherwise nothing. */
export const safeAddress = (url: string | undefined): string | undefined => {
  const address = safeLink(url)
  return address !== undefined && /^http/i.test(address) ? address : undefined
}

/** The parts of an absolute address, or undefined. */
export const parseUrl = (url: string): URL | undefined => {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}

/** True where unencrypted traffic does not leave the machine. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
