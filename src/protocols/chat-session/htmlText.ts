const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

const character = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return names[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
}

/** Escaped characters as themselves, once. */
export const unescapeHtml = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos|nbsp|#x[0-9a-f]{1,6}|#[0-9]{1,7});/gi, character)

/** Line breaks of HTML as those of text. */
export const breakLines = (html: string): string => html.replace(/[ \t]{0,8}<br\s{0,8}\/?>\n?/gi, '\n')

/** Whether a text holds tags, line breaks apart. */
export const hasMarkup = (html: string): boolean => /<[/!]?[a-z-][^<>]*>/i.test(breakLines(html))

/** The words of HTML without its markup: for places where only plain text can stand. What comes out is text and must stay text. */
export const flattenHtml = (html: string): string => {
  const lines = breakLines(html).replace(/<\/(?:p|div|li|tr|h[1-6]|blockquote|pre)>/gi, '\n')
  return unescapeHtml(lines.replace(/<[/!]?[a-z-][^<>]*>/gi, '')).trim()
}
