/** Markup that was made here: no foreign text becomes one but through `element`, which escapes it. */
export interface Markup {
  readonly markup: string
}

/** What an element can hold. */
export type Content = string | Markup | undefined | readonly Content[]

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

// Parsers drop or swap these, and none of them is a letter.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

function escape(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '\ufffd').replace(/[&<>"']/g, (character) => references[character] ?? '')
}

function write(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return escape(content)
  if ('markup' in content) return content.markup
  return content.map(write).join('')
}

const empty = new Set(['meta', 'br'])

/** An element. Attributes that are undefined are left out; texts and attributes are escaped. */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, ...content: readonly Content[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escape(value)}"`]))
  const start = `<${name}${written.join('')}>`
  return { markup: empty.has(name) ? start : `${start}${write(content)}</${name}>` }
}

/** Style rules of our own. Only ever given what is written in this folder. */
export function styleSheet(rules: string): Markup {
  return { markup: `<style>${rules}</style>` }
}
