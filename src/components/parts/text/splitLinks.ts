import { inspectLink } from '../../contentPolicy/index.ts'

/** A stretch of plain text: words, or an address that may be followed. */
export type TextRun = { readonly kind: 'words'; readonly text: string } | { readonly kind: 'link'; readonly text: string }

// What ends an address in running text although a URL could hold it.
const closers = new Set('.,;:!?\'"*_~')
const enders = new Set(' \t\n\r\f\v\u00a0<>"`“”«»「」『』（）【】。，、！？；：|^\\{}')
const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/** Where an address that starts at `start` ends: before blank or quote, without the sentence's own punctuation. */
function endOfAddress(text: string, start: number): number {
  let end = start
  const depth: Record<string, number> = { '(': 0, '[': 0 }
  for (; end < text.length; end++) {
    const character = text[end] ?? ''
    if (enders.has(character)) break
    if (character === '(' || character === '[') depth[character] = (depth[character] ?? 0) + 1
    const opener = brackets[character]
    if (opener !== undefined) {
      const open = depth[opener] ?? 0
      if (open === 0) break
      depth[opener] = open - 1
    }
  }
  while (end > start && closers.has(text[end - 1] ?? '')) end--
  return end
}

function nextScheme(text: string, from: number): number {
  for (let at = text.indexOf('://', from); at !== -1; at = text.indexOf('://', at + 3)) {
    for (const scheme of ['https', 'http']) {
      const start = at - scheme.length
      // A letter before it makes it another word: `xhttps://`.
      if (start >= from && text.slice(start, at).toLowerCase() === scheme && !/[\p{L}\p{N}+.-]/u.test(text[start - 1] ?? '')) return start
    }
  }
  return -1
}

/**
 * Finds the absolute `http:` and `https:` addresses in plain text, in one pass. What the gate refuses and what carries a
 * look-alike host stays words.
 */
export function splitLinks(text: string): TextRun[] {
  const runs: TextRun[] = []
  let done = 0
  for (let start = nextScheme(text, 0); start !== -1; ) {
    const end = endOfAddress(text, start)
    const address = text.slice(start, end)
    if (inspectLink(address)?.isLookAlike === false) {
      if (start > done) runs.push({ kind: 'words', text: text.slice(done, start) })
      runs.push({ kind: 'link', text: address })
      done = end
    }
    start = nextScheme(text, Math.max(end, start + 1))
  }
  if (done < text.length) runs.push({ kind: 'words', text: text.slice(done) })
  return runs
}
