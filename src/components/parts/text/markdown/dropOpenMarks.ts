import { readLinkTarget } from './linkTarget.ts'

/** Words whose code spans, links, pictures and addresses all have their end. `ticks` close a code span at the end of the text. */
export interface WholeWords {
  readonly text: string
  readonly ticks: string
}

/** A bracket that has waited for its other half for so many characters is one that is meant. */
const longestWait = 200

interface Bracket {
  readonly at: number
  readonly isImage: boolean
}

const runFrom = (text: string, at: number) => /^`+/.exec(text.slice(at))?.[0] ?? ''

/** Where the run of backticks ends that closes a code span, or -1. */
function endOfCode(text: string, from: number, ticks: string): number {
  for (let at = text.indexOf('`', from); at !== -1; ) {
    const { length } = runFrom(text, at)
    if (length === ticks.length) return at + length
    at = text.indexOf('`', at + length)
  }
  return -1
}

const automatic = /^<[a-z][a-z\d+.-]{1,31}:[^\s<>]*>/i

/**
 * Takes out what a text that is still growing has begun and not ended: the bracket of a link whose words are still coming, an address
 * that is not whole, a picture, half an automatic link. A code span that is open is ended, since its words can already be read.
 */
export function dropOpenMarks(text: string): WholeWords {
  const brackets: Bracket[] = []
  const dropped: number[] = []
  let end = text.length
  let at = 0
  let code: { readonly at: number; readonly ticks: string } | undefined

  const leaveOpen = ({ at: start, isImage }: Bracket, from: number) => {
    end = isImage ? start : from
    if (!isImage) dropped.push(start)
  }

  while (at < end) {
    const character = text[at]
    if (character === '\\') at += 2
    else if (character === '`') {
      const ticks = runFrom(text, at)
      const close = endOfCode(text, at + ticks.length, ticks)
      if (close === -1) {
        code = { at, ticks }
        break
      }
      at = close
    } else if (character === '<') {
      if (!/[\s<>]/.test(text.slice(at + 1))) end = at
      at += automatic.exec(text.slice(at))?.[0].length ?? 1
    } else if (character === '[' || (character === '!' && text[at + 1] === '[')) {
      brackets.push({ at, isImage: character === '!' })
      at += character === '!' ? 2 : 1
    } else if (character === ']') {
      const bracket = brackets.pop()
      const target = text[at + 1] === '(' ? readLinkTarget(text, at + 1) : undefined
      if (bracket && (at + 1 === text.length || target?.kind === 'open')) leaveOpen(bracket, at)
      at = bracket && target?.kind === 'ends' ? target.at : at + 1
    } else at++
  }

  for (const { at: start, isImage } of brackets) {
    if (start >= end || text.length - start > longestWait) continue
    if (isImage) end = start
    else dropped.push(start)
  }
  const keep = (to: number) => withoutPlaces(text, to, dropped)
  if (code === undefined || code.at >= end) return { text: keep(end), ticks: '' }
  const words = text.slice(code.at + code.ticks.length, end).replace(/`+$/, '')
  return words.trim() === '' ? { text: keep(code.at), ticks: '' } : { text: keep(code.at) + code.ticks + words, ticks: code.ticks }
}

/** The text up to a place, without the characters at some places. */
function withoutPlaces(text: string, to: number, places: readonly number[]): string {
  let result = ''
  let at = 0
  for (const place of [...places].sort((one, other) => one - other)) {
    if (place < at || place >= to) continue
    result += text.slice(at, place)
    at = place + 1
  }
  return result + text.slice(at, to)
}
