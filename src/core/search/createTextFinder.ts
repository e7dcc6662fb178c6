import { foldText, foldWithPlaces } from './foldText.ts'

/** Where something was found in a text, in UTF-16 units. */
export interface TextPlace {
  readonly start: number
  readonly end: number
}

/** Finds one query in any text. */
export interface TextFinder {
  /** The places that hold it, in their order; none touches another. */
  readonly find: (text: string) => readonly TextPlace[]
  /** Whether a text can hold it once its marks of punctuation are taken off: a quick look before markup is read. */
  readonly mayBeIn: (source: string) => boolean
}

const nothing: readonly TextPlace[] = []
const squeeze = (folded: string) => folded.replace(/[\s!-/:-@[-`{-~]+/g, '')

// Signs that are joined into one: flags, people of a trade or colour, families.
const joined = /[\u200d\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u
let segmenter: Intl.Segmenter | undefined

/** The whole sign around a place; undefined where the place begins in the middle of one, and so is part of another sign. */
function wholeSigns(text: string, { start, end }: TextPlace): TextPlace | undefined {
  if (typeof Intl.Segmenter !== 'function') return { start, end }
  segmenter ??= new Intl.Segmenter()
  const segments = segmenter.segment(text)
  if (segments.containing(start)?.index !== start) return undefined
  const last = segments.containing(end - 1)
  return { start, end: last ? last.index + last.segment.length : end }
}

/**
 * Makes a finder that reads as people do: without regard to case, accents, width, tashkeel or niqqud, to the number of blanks or the shape of
 * quotation marks. Undefined where nothing is asked for.
 */
export function createTextFinder(query: string): TextFinder | undefined {
  const needle = foldText(query).replace(/^[\s\u200d]+|[\s\u200d]+$/g, '')
  if (needle === '') return undefined
  const squeezed = squeeze(needle)

  function find(text: string): readonly TextPlace[] {
    if (!foldText(text).includes(needle)) return nothing
    const { text: folded, starts, ends } = foldWithPlaces(text)
    const isJoined = joined.test(text)
    const places: TextPlace[] = []
    let free = 0
    for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + 1)) {
      const start = starts[at] ?? 0
      // Half of an ß is no s.
      if (start < free || (at > 0 && starts[at - 1] === start)) continue
      const bare = { start, end: ends[at + needle.length - 1] ?? start }
      const place = isJoined ? wholeSigns(text, bare) : bare
      if (place === undefined) continue
      places.push(place)
      free = place.end
    }
    return places
  }

  return { find, mayBeIn: (source) => squeezed === '' || squeeze(foldText(source)).includes(squeezed) }
}
