const breaking = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const silent = new Set(['script', 'style', 'template', 'noscript', 'title', 'textarea', 'xmp', 'iframe'])
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities.get(name.toLowerCase()) ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
}

/** Where the content of an element without readable words ends: behind its end tag, or with the text. */
function skipElement(text: string, name: string, from: number): number {
  const end = text.indexOf(`</${name}`, from)
  const close = end === -1 ? -1 : text.indexOf('>', end)
  return close === -1 ? text.length : close + 1
}

/**
 * The words of an HTML text, for announcements, copies, and until the parser has arrived. An approximation read in one pass; its
 * result is text and must be shown as text.
 */
export function stripHtml(html: string): string {
  const lower = html.toLowerCase()
  let words = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    words += html.slice(at, open)
    const name = /^<[/!]?([a-z0-9]*)/.exec(lower.slice(open, open + 20))?.[1] ?? ''
    const isTag = name !== '' || lower.startsWith('<!', open)
    const close = isTag ? html.indexOf('>', open) : open
    if (close === -1) {
      at = html.length
      break
    }
    if (!isTag) words += '<'
    else if (breaking.has(name)) words += '\n'
    else if (name === 'td' || name === 'th') words += ' '
    at = isTag && silent.has(name) && html[open + 1] !== '/' ? skipElement(lower, name, close + 1) : close + 1
  }
  return (words + html.slice(at))
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,5});/gi, decodeEntity)
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t\r]*\n[ \t\r]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
