/** Widths of letters in hundredths of the font size, as in most sans serif faces: what matters is which are narrow and which are wide. */
const widths = new Uint8Array(128).fill(56)
const known: readonly (readonly [string, number])[] = [
  ["ijl.,:;'|!", 26],
  [' ', 27],
  ['tfr/\\()[]{}-"`', 37],
  ['cksvxyz', 50],
  ['wCGNOQRUDHABEKPSVXYZ', 70],
  ['mMW@%', 88],
]
for (const [letters, width] of known) for (const letter of letters) widths[letter.charCodeAt(0)] = width

const space = 0x20
/** Hiragana and beyond: as wide as high, and a line may break at each of them. */
const firstSquare = 0x2e80
const widthOf = (code: number) => (code < 128 ? (widths[code] ?? 56) : code >= firstSquare ? 100 : code >= 0x600 && code < 0x700 ? 46 : 58)

/** About how many pixels wide words are on one line, in a font of this size in pixels. */
export function wordsWidth(words: string, fontSize: number): number {
  let width = 0
  for (let at = 0; at < words.length; at++) width += widthOf(words.charCodeAt(at))
  return (width * fontSize) / 100
}

/** About how many lines words without line breaks take in a room of this many pixels. Breaks between words, and inside those that are too long. */
export function countLines(words: string, room: number, fontSize: number): number {
  const width = (Math.max(room, 4 * fontSize) * 100) / fontSize
  let lines = 1
  let line = 0
  let word = 0
  const place = () => {
    if (line > 0 && line + word > width) {
      lines++
      line = 0
    }
    for (; word > width; word -= width) lines++
    line += word
    word = 0
  }
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at)
    const letter = widthOf(code)
    if (code === space) {
      place()
      line += letter
    } else {
      if (code >= firstSquare) place()
      word += letter
    }
  }
  place()
  return lines
}
