import type { TextPart } from '../../model/index.ts'
import { countEmoji } from '../message/countEmoji.ts'
import { countLines } from './textLines.ts'

// A hundredth more than it is: a line that is too short by a letter costs a whole line.
const fontSize = 15.15
const lineHeight = 22
/** A longer text is folded. */
const most = { characters: 2_000, lines: 60 }
const unfolded = 16_000
const moreButton = 38
const paragraphGap = 8

function estimatePlain(text: string, room: number): number {
  const isFolded = text.length > unfolded
  let lines = 0
  for (const line of (isFolded ? text.slice(0, most.characters) : text).split('\n', most.lines)) lines += countLines(line, room, fontSize)
  return lines * lineHeight + (isFolded ? moreButton : 0)
}

/** What is written around words to shape them, and where links lead. */
const marks = /[*_`~]|\]\([^)]*\)|!?\[|^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+/g
const listIndent = 24

/** Reads markdown by its lines alone: blank ones part blocks, fences enclose code, which does not wrap. */
function estimateMarkdown(text: string, room: number): number {
  let height = 0
  let isCode = false
  let before: 'gap' | 'heading' | 'list' | 'text' | 'none' = 'none'
  for (const line of text.slice(0, unfolded).split('\n', 400)) {
    if (/^\s*(```|~~~)/.test(line)) {
      if (!isCode) height += 20 + (before === 'none' ? 0 : paragraphGap)
      isCode = !isCode
      before = 'gap'
    } else if (isCode) height += 20
    else if (line.trim() === '') before = before === 'none' || before === 'list' ? before : 'gap'
    else {
      const heading = /^\s*(#{1,6})\s/.exec(line)?.[1]
      const isList = /^\s*(?:[-*+]|\d+[.)])\s/.test(line)
      const lines = countLines(line.replace(marks, ''), room - (isList ? listIndent : 0), heading && heading.length < 3 ? 17 : fontSize)
      const isContinued = before === 'none' || (isList ? before === 'list' : before === 'text')
      if (!isContinued) height += heading ? 14 : before === 'heading' ? 4 : paragraphGap
      height += lines * (heading && heading.length < 3 ? 24 : lineHeight)
      before = heading ? 'heading' : isList ? 'list' : 'text'
    }
  }
  return height
}

const tags = /<[^>]*>/g
const endOfBlock = /<\/(?:p|li|div|ul|ol|blockquote|h[1-6]|pre)>|<br\s*\/?>/gi

/** About how many pixels high a bubble with a text is, if its words may be so many pixels wide. */
export function estimateText({ text, format }: TextPart, room: number, isAlone: boolean): number {
  if (format === 'markdown') return 18 + estimateMarkdown(text, room)
  if (format === 'html') return 18 + estimatePlain(text.replace(endOfBlock, '\n').replace(tags, '').trim(), room)
  const emoji = isAlone ? countEmoji(text) : 0
  if (emoji > 0 && emoji <= 3) return emoji === 1 ? 52 : 44
  return 18 + estimatePlain(text, room)
}
