import { foldUnit } from './foldUnit.ts'

/** A folded text, and where each of its characters comes from. Indexes count UTF-16 units. */
export interface FoldedText {
  readonly text: string
  /** For each character, where what it was folded from begins in the text as it was. */
  readonly starts: readonly number[]
  /** For each character, where what it was folded from ends. */
  readonly ends: readonly number[]
}

// A character with all that is written on it, Hangul vowels and finals among them; or any number of blanks.
const marks = '\\p{M}\\u1160-\\u11ff\\ud7b0-\\ud7ff\\uff9e\\uff9f'
const unit = new RegExp(`\\s+|[^][${marks}]*`, 'uy')
const mark = new RegExp(`[${marks}]`, 'u')
const ascii = /^[\t-~]*$/

/** What a code unit folds to where that is one code unit; 1 where it is more complicated; 0 until it is looked at. */
const letters = new Uint16Array(0x10000)
const complicated = 1

function letterOf(code: number): number {
  const known = letters[code] as number
  if (known !== 0) return known
  const letter = String.fromCharCode(code)
  const folded = /[\s\ud800-\udfff]/.test(letter) || mark.test(letter) ? '' : foldUnit(letter)
  return (letters[code] = folded.length === 1 ? folded.charCodeAt(0) : complicated)
}

function unitAt(text: string, start: number): string {
  unit.lastIndex = start
  return unit.exec(text)?.[0] ?? ''
}

function fold(text: string, starts?: number[], ends?: number[]): string {
  let folded = ''
  // Most letters stay as they are: they are copied by the run.
  let copied = 0
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const letter = letterOf(code)
    const next = at + 1
    const isAlone = letter !== complicated && (next === text.length || letterOf(text.charCodeAt(next)) !== complicated || !mark.test(text.charAt(next)))
    if (isAlone && letter === code) {
      starts?.push(at)
      ends?.push(next)
      at = next
      continue
    }
    const whole = isAlone ? text.charAt(at) : unitAt(text, at)
    const words = isAlone ? String.fromCharCode(letter) : /^\s/.test(whole) ? ' ' : foldUnit(whole)
    folded += text.slice(copied, at) + words
    for (let count = words.length; count > 0; count--) {
      starts?.push(at)
      ends?.push(at + whole.length)
    }
    at += whole.length
    copied = at
  }
  return folded + text.slice(copied)
}

/**
 * A text in which only what a reader takes for different is different: letters have no case, no accent and one width, blanks are single, and it does not
 * matter in which normal form they were written.
 */
export function foldText(text: string): string {
  return ascii.test(text) ? text.toLowerCase().replace(/\s+/g, ' ') : fold(text)
}

/** The same with the way back: from each folded character to the place that it comes from. */
export function foldWithPlaces(text: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  return { text: fold(text, starts, ends), starts, ends }
}
