// Controls, line and paragraph separators, direction marks and overrides, byte order marks and tag characters.
// Zero-width joiners stay: emoji and several scripts need them.
const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** A foreign name or number without the characters that reorder or hide others, at most `longest` characters. */
export function cleanName(text: string, longest = 200): string {
  const clean = text.slice(0, longest * 4).replace(hidden, '').trim()
  const letters = Array.from(clean)
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : clean
}

/** Whether a sentence is written from right to left, at least in part. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text)
}

/** A clean name that can stand inside a sentence of the other writing direction without moving its neighbours. */
export function nameInSentence(text: string): string {
  const clean = cleanName(text, 80)
  return rightToLeft.test(clean) ? `\u2068${clean}\u2069` : clean
}
