/**
 * Whether an address in a report of the page's policy is the one that was dialled. Of addresses other than http some browsers
 * report only the scheme.
 */
export function isSameHost(reported: string, dialled: string): boolean {
  if (reported !== '' && dialled.startsWith(`${reported}:`)) return true
  try {
    return new URL(reported).host === new URL(dialled).host
  } catch {
    return false
  }
}
