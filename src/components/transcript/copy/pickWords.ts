import { gateUrl } from '../../contentPolicy/index.ts'

/** What is never copied: what acts, what is drawn, and what is there for other senses. */
const unspoken =
  'button, [role="button"], input, select, textarea, .parlance-pill, [aria-hidden="true"], .parlance-hidden, svg, img, audio, video, iframe, style, script'

/** Elements that mean something wherever they are pasted. Of all others the words are taken alone. */
const meaningful = new Set([
  ...['a', 'b', 'strong', 'i', 'em', 'u', 's', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'p', 'br', 'sub', 'sup'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'td', 'th'],
])

function isCopied(element: Element): boolean {
  if (element.matches(unspoken)) return false
  const { display, visibility, userSelect } = getComputedStyle(element)
  return display !== 'none' && visibility !== 'hidden' && userSelect !== 'none'
}

function copyElement(element: Element, into: Element): Element {
  const name = element.localName
  const isKnown = meaningful.has(name)
  if (!isKnown && getComputedStyle(element).display.startsWith('inline')) return into
  const copy = into.ownerDocument.createElement(isKnown ? name : 'div')
  const href = name === 'a' ? gateUrl(element.getAttribute('href') ?? '', 'link') : undefined
  if (href !== undefined) copy.setAttribute('href', href)
  into.append(copy)
  return copy
}

function pickText(node: Text, range: Range): string {
  const from = node === range.startContainer ? range.startOffset : 0
  const to = node === range.endContainer ? range.endOffset : node.data.length
  const text = node.data.slice(from, to)
  const keepsBlanks = node.parentElement !== null && getComputedStyle(node.parentElement).whiteSpace.startsWith('pre')
  return keepsBlanks ? text : text.replace(/[ \t\r\n]+/g, ' ')
}

function pick(node: Node, range: Range, into: Element): void {
  if (!range.intersectsNode(node)) return
  if (node instanceof Text) return into.append(pickText(node, range))
  if (!(node instanceof Element) || !isCopied(node)) return
  const copy = copyElement(node, into)
  for (const child of node.childNodes) pick(child, range, copy)
}

/** Boxes that hold nothing, or nothing but another one, say nothing. */
function unwrap(parent: Element): void {
  for (const child of [...parent.children]) {
    unwrap(child)
    const [only, ...others] = child.childNodes
    if (child.localName !== 'div' || others.length > 0) continue
    if (only === undefined) child.remove()
    else if (only instanceof Element) child.replaceWith(only)
  }
}

/**
 * What the reader sees selected of some elements: their words and what gives them their form, with no class, style, picture or control, and
 * nothing that is hidden. The answer belongs to a document of its own.
 */
export function pickWords(elements: Iterable<Element>, range: Range): HTMLElement {
  const picked = document.implementation.createHTMLDocument('').createElement('div')
  for (const element of elements) pick(element, range, picked)
  unwrap(picked)
  return picked
}
