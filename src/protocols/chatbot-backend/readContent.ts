import type { MessagePart, TextFormat } from '../../model/index.ts'
import { isBlank, isRecord, readWord } from '../foundation/coerce.ts'

/** The fields in which words come (SB-13), first non-empty first. */
type Words = Readonly<Record<'content' | 'text' | 'message' | 'body', unknown>>

const wordsOf = (value: unknown): string | undefined => {
  const word = readWord(value)
  if (word !== undefined) return word
  if (Array.isArray(value)) {
    const pieces = value.map(wordsOf)
    return pieces.length > 0 && pieces.every((piece) => piece !== undefined) ? pieces.join('\n\n') : undefined
  }
  if (!isRecord(value)) return undefined
  return readWord(value['text']) ?? readWord(value['content']) ?? readWord(value['value'])
}

/** The words in foreign content, whichever field or shape they come in. */
export const readWords = ({ content, text, message, body }: Partial<Words>): string | undefined =>
  [content, text, message, body].map(wordsOf).find((words) => words !== undefined)

/** What a message shows: its words, or, where the content is of a shape that nobody here knows, that. */
export const readContent = (wire: Partial<Words>, format: TextFormat): readonly MessagePart[] => {
  const text = readWords(wire)
  if (text !== undefined) return [{ kind: 'text', format, text }]
  const payload = [wire.content, wire.text, wire.body].find((value) => typeof value === 'object' && !isBlank(value))
  return payload === undefined ? [] : [{ kind: 'unknown', type: 'content', payload }]
}
