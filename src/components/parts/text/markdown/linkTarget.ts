/** What stands behind a link's words: it `ends` somewhere, may still become a target (`open`), or never will (`none`). */
export type LinkTarget = { readonly kind: 'ends'; readonly at: number } | { readonly kind: 'open' } | { readonly kind: 'none' }

const open: LinkTarget = { kind: 'open' }
const none: LinkTarget = { kind: 'none' }
const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' }

function skipBlank(text: string, from: number): number {
  let at = from
  while (/\s/.test(text[at] ?? '')) at++
  return at
}

/** Where a run of characters up to one of `ends` stops, escapes passed over. */
function findUnescaped(text: string, from: number, ends: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (ends.includes(text[at] ?? '')) return at
  }
  return -1
}

function endOfBareAddress(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (/\s/.test(character) || (character === ')' && depth-- === 0)) return at
  }
  return text.length
}

function readAddress(text: string, from: number): number | LinkTarget {
  if (text[from] !== '<') return endOfBareAddress(text, from)
  const end = findUnescaped(text, from + 1, '<>\n')
  return end === -1 ? open : text[end] === '>' ? end + 1 : none
}

/** Reads `(address "title")` from its bracket on, as far as it has come. */
export function readLinkTarget(text: string, bracket: number): LinkTarget {
  const address = readAddress(text, skipBlank(text, bracket + 1))
  if (typeof address !== 'number') return address
  const next = skipBlank(text, address)
  if (next >= text.length) return open
  if (text[next] === ')') return { kind: 'ends', at: next + 1 }
  const quote = closing[text[next] ?? '']
  if (quote === undefined || next === address) return none
  const titleEnd = findUnescaped(text, next + 1, quote)
  if (titleEnd === -1) return open
  const end = skipBlank(text, titleEnd + 1)
  return end >= text.length ? open : text[end] === ')' ? { kind: 'ends', at: end + 1 } : none
}
