import { cleanName } from '../contentPolicy/index.ts'

/** A foreign label as people write: `order_status.check` is `Order status check`. */
export function readableLabel(label: string): string {
  const words = cleanName(label, 80)
    .replace(/([\p{Ll}\d])(\p{Lu})(?=\p{Ll})/gu, '$1 $2')
    .replace(/[_./:-]+(?=\S)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const isShouted = /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words) && words.length > 4
  const calm = isShouted ? words.toLowerCase() : words
  return calm.charAt(0).toUpperCase() + calm.slice(1)
}

/** The name of a language by its tag, in the reader's language; what is no tag stays as it is. */
export function languageName(tag: string, language: string): string {
  const clean = cleanName(tag, 40)
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(clean)) return readableLabel(clean)
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(clean.replaceAll('_', '-')) ?? clean
    return name.charAt(0).toUpperCase() + name.slice(1)
  } catch {
    return clean
  }
}
