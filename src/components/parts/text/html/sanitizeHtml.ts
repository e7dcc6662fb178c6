import createDOMPurify, { type Config, type DOMPurify } from 'dompurify'

const strict: Config = {
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Every other attribute is held to the pattern above as if it were an address.
  ADD_URI_SAFE_ATTR: ['colspan'],
}

let purifier: DOMPurify | undefined

function sanitize(html: string, tags: string[], attributes: string[]): DocumentFragment | undefined {
  // An instance of our own: hooks and settings of the page's copy do not reach it, nor ours the page's.
  purifier ??= createDOMPurify(window)
  const fragment: DocumentFragment | null = purifier.sanitize(html, { ...strict, RETURN_DOM_FRAGMENT: true, ALLOWED_TAGS: tags, ALLOWED_ATTR: attributes })
  // Null, whatever the types say, where the source makes a page without a body: a frameset.
  return fragment ?? undefined
}

const textTags = 'a b strong i em u s br p ul ol li code pre blockquote span div img'.split(' ')

/** HTML of a message as an inert fragment with nothing but words, simple marks, links and pictures; it is only ever walked. Undefined without a body. */
export function sanitizeHtml(html: string): DocumentFragment | undefined {
  return sanitize(html, textTags, ['href', 'src', 'alt'])
}

const tableTags = 'table caption thead tbody tfoot tr th td br'.split(' ')

/** HTML of a table as an inert fragment with nothing but rows, cells and words; it is only ever walked. Undefined without a body. */
export function sanitizeTable(html: string): DocumentFragment | undefined {
  return sanitize(html, tableTags, ['colspan'])
}
