const firstCharacter = (word: string) => [...word][0] ?? ''

/** At most two letters that stand for a name; empty where the name has none. */
export function initials(name: string): string {
  const words = name.split(/[\s,._-]+/u).filter((word) => /^\p{L}/u.test(word))
  const [first, ...rest] = words
  if (first === undefined) return ''
  // One sign of a Han, Hangul or kana name says as much as two letters.
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) return firstCharacter(first)
  return `${firstCharacter(first)}${firstCharacter(rest.at(-1) ?? '')}`.toLocaleUpperCase()
}
