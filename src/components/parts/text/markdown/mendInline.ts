import type { Token } from 'markdown-it'
import { dropOpenMarks } from './dropOpenMarks.ts'
import { markdownParser, type MarkdownContext } from './parseMarkdown.ts'

const marks = new Set('*_~ \t\r\n\\')
const halfEntity = /&(?:#x?[\da-f]{0,6}|[a-z][a-z\d]{0,30})?$/i

function dropMarks(text: string): string {
  let end = text.length
  while (end > 0 && marks.has(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}

/** Leaves out what cannot be read yet at the end: half an entity, an escape without what it escapes, marks that may open or close. */
function dropUndecided(text: string): string {
  const rest = dropMarks(text)
  const start = Math.max(0, rest.length - 34)
  const entity = halfEntity.exec(rest.slice(start))
  return entity === null ? rest : dropMarks(rest.slice(0, start + entity.index))
}

/** A star inside a word is more often a product than the beginning of an emphasis. */
function isInsideWord(tokens: readonly Token[], token: number): boolean {
  return /[a-z\d]$/i.test(tokens[token - 1]?.content ?? '')
}

/** The marks that end every emphasis, strong emphasis and deletion which the text has begun. */
function closersOf(text: string, context: MarkdownContext): string {
  const parser = markdownParser()
  const state = new parser.inline.State(text, parser, context, [])
  parser.inline.tokenize(state)
  // The first of the rules pairs the marks; those after it make tokens of them, and the marks would be gone.
  parser.inline.ruler2.getRules('')[0]?.(state)
  return state.delimiters
    .filter(({ open, end, length, token }) => open && end === -1 && !(length === 1 && isInsideWord(state.tokens, token)))
    .map(({ token }) => state.tokens[token]?.content ?? '')
    .reverse()
    .join('')
}

/**
 * The words of the last paragraph while it grows, so that nothing in them is half: what is open is ended where its words can be read,
 * and left out where they cannot.
 */
export function mendInline(text: string, context: MarkdownContext): string {
  const whole = dropOpenMarks(text)
  const words = whole.ticks === '' ? dropUndecided(whole.text) : whole.text + whole.ticks
  return words + closersOf(words, context)
}
