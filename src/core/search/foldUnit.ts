// What a reader looks through: accents, niqqud, tashkeel and tatweel, variation selectors, and characters that are not seen. The breve of й
// stays, since й is no accented и; so do the marks of scripts that write vowels or voicing with them.
const unseen = new RegExp(
  [
    '(?<![иИ])\\u0306',
    '[\\u0300-\\u0305\\u0307-\\u036f\\u0483-\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]',
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]',
    '[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08ca-\\u08e1\\u08e3-\\u08ff]',
    '[\\u00ad\\u034f\\u061c\\u180e\\u200b\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff]',
  ].join('|'),
  'g',
)

/** Letters that no normal form takes apart or joins, and signs that keyboards write in several ways. */
const sameLetters: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ς', 'σ'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ...[...'‘’‚‛ʼ′`´'].map((sign) => [sign, "'"] as const),
  ...[...'“”„‟«»″'].map((sign) => [sign, '"'] as const),
  ...[...'‐‒–—―−'].map((sign) => [sign, '-'] as const),
])
const sameLetter = new RegExp(`[${[...sameLetters.keys()].join('')}]`, 'g')

/** Characters whose folding is remembered: the letters of a few scripts. */
const mostKept = 5_000
const kept = new Map<string, string>()

/** Folds one character together with the marks on it. */
export function foldUnit(unit: string): string {
  const known = kept.get(unit)
  if (known !== undefined) return known
  const folded = unit
    .normalize('NFKD')
    .replace(unseen, '')
    // Three times, so that ẞ and ß become ss, and ı and I become i.
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(sameLetter, (letter) => sameLetters.get(letter) ?? letter)
    .normalize('NFC')
  if (kept.size >= mostKept) kept.clear()
  kept.set(unit, folded)
  return folded
}
