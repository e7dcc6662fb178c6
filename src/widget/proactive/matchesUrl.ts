import type { ProactiveUrl } from './proactiveRule.ts'

/** As people write it. */
function readable(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

/** Whether a text is what a pattern with `*` says; in a time that grows with both alone. */
function isLike(text: string, pattern: string): boolean {
  const [first = '', ...others] = pattern.split('*')
  const last = others.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let place = first.length
  for (const piece of others) {
    const found = text.indexOf(piece, place)
    if (found < 0) return false
    place = found + piece.length
  }
  return text.length - last.length >= place && text.endsWith(last)
}

const withoutSlash = (path: string) => (path.endsWith('/') ? path.slice(0, -1) : path)

function isAt(pattern: string, { origin, pathname, search, hash }: URL): boolean {
  const wanted = readable(pattern)
  const start = wanted.startsWith('/') ? '' : origin
  const end = (wanted.includes('?') ? search : '') + (wanted.includes('#') ? hash : '')
  const is = (path: string, text: string) => isLike(readable(start + path + end), text)
  return is(pathname, wanted) || is(withoutSlash(pathname), end === '' ? withoutSlash(wanted) : wanted)
}

/** Whether an address is one of those that a rule names. */
export function matchesUrl(wanted: ProactiveUrl | readonly ProactiveUrl[], url: URL): boolean {
  return [wanted].flat().some((one) => {
    if (typeof one === 'string') return isAt(one, url)
    // Like `test`, but it knows no last index.
    if (one instanceof RegExp) return url.href.search(one) >= 0
    return one(url) === true
  })
}
