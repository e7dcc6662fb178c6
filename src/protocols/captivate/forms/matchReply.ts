import type { FormDefinition, FormValues } from '../../../model/index.ts'

/** Characters of a message that are looked at. */
const TEXT_LIMIT = 20_000

interface Token {
  /** Words before the placeholder, or at the end of a line. */
  readonly words: string
  readonly name: string | undefined
}

/**
 * Reads the answers out of a message of the visitor's, or undefined when it was not made of the template. Lines without an answer may be
 * missing, and spaces may have changed on the way.
 */
export const matchReply = (template: string, text: string, definition: FormDefinition): FormValues | undefined => {
  const body = squeeze(text.slice(0, TEXT_LIMIT))
  const found = new Map<string, string>()
  const tokens = tokensOf(template)
  const close = (name: string | undefined, end: number): void => {
    if (name !== undefined) found.set(name, body.slice(position, end).trim())
  }
  let position = 0
  let open: string | undefined
  let matched = 0
  for (const { words, name } of tokens) {
    if (words === '') {
      open ??= name
      continue
    }
    const start = body.indexOf(words, position)
    if (start < 0) continue
    // What stands before the first words of the template was not written by it.
    if (matched === 0 && open === undefined && start > 0) return undefined
    close(open, start)
    matched += 1
    position = start + words.length
    open = name
  }
  close(open, body.length)
  const values = valuesOf(found, definition)
  const hasWords = tokens.some(({ words }) => words !== '')
  return (hasWords ? matched > 0 : Object.keys(values).length > 0) ? values : undefined
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

const tokensOf = (template: string): readonly Token[] =>
  template.split('\n').flatMap((line) => {
    // Every second piece is a name.
    const pieces = line.split(/\{([^{}]{1,80})\}/)
    const tokens = pieces.flatMap((piece, index): Token[] => (index % 2 === 0 ? [{ words: squeeze(piece), name: pieces[index + 1] }] : []))
    return tokens.filter(({ words, name }) => words !== '' || name !== undefined)
  })

/** Answers by the names of the fields; a choice by its value, also where its label was said. */
const valuesOf = (found: ReadonlyMap<string, string>, { fields }: FormDefinition): FormValues => {
  const choices = new Map(fields.flatMap((field) => ('options' in field ? [[field.name, field.options] as const] : [])))
  const read = ([name, text]: readonly [string, string]): readonly (readonly [string, string])[] => {
    const options = choices.get(name)
    const value = options ? options.find((option) => option.value === text || squeeze(option.label) === text)?.value : text
    return value === undefined || value === '' ? [] : [[name, value]]
  }
  return Object.fromEntries([...found].flatMap(read))
}
