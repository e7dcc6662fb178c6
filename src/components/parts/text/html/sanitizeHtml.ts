import createDOMPurify, { type Config, type DOMPurify } from 'dompurify'

const strict: Config = {
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
}

let purifier: DOMPurify | undefined

function sanitize(html: string, tags: string[], attributes: string[]): DocumentFragment {
  // An instance of our own: hooks and settings of the page's copy do not reach it, nor ours the page's.
  purifier ??= createDOMPurify(window)
  return purifier.sanitize(html, { ...strict, RETURN_DOM_FRAGMENT: true, ALLOWED_TAGS: tags, ALLOWED_ATTR: attributes })
}

const textTags = 'a b strong i em u s br p ul ol li code pre blockquote span div img'.split(' ')

/** HTML of a message as an inert fragment with nothing but words, simple marks, links and pictures. It is only ever walked. */
export function sanitizeHtml(html: string): DocumentFragment {
  return sanitize(html, textTags, ['href', 'src', 'alt'])
}

const tableTags = 'table caption thead tbody tfoot tr th td br'.split(' ')

/** HTML of a table as an inert fragment with nothing but rows, cells and words. It is only ever walked. */
export function sanitizeTable(html: string): DocumentFragment {
  return sanitize(html, tableTags, ['colspan'])
}
