const blocks = new Set(['div', 'p', 'pre', 'blockquote', 'ul', 'ol', 'li', 'table', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

function bulletOf(item: Element): string {
  const list = item.parentElement
  if (list?.localName !== 'ol') return '- '
  return `${[...list.children].indexOf(item) + 1}. `
}

const startLine = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

function write(text: string, node: Node): string {
  if (node instanceof Text) return text + node.data
  if (!(node instanceof Element)) return text
  const name = node.localName
  if (name === 'br') return `${text}\n`
  const isBlock = blocks.has(name) && node.textContent !== ''
  const isCell = name === 'td' || name === 'th'
  const begun = `${isBlock ? startLine(text) : text}${name === 'li' ? bulletOf(node) : ''}`
  const whole = [...node.childNodes].reduce(write, begun)
  if (isCell && node.nextElementSibling) return `${whole}\t`
  return isBlock ? startLine(whole) : whole
}

/** Picked words as plain text: each block in lines of its own, a tab between the cells of a table. */
export function plainWords(picked: Element): string {
  return [...picked.childNodes].reduce(write, '').replace(/^\n+|\n+$/g, '')
}
