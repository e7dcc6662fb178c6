import type { SessionRecord } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'

/** Under which key of the session the buttons stand that were offered last. */
export const DIRECTIVE = 'directive'

/** Buttons with an id, as the session keeps them until the visitor said something. */
export const keepDirective = (id: string, values: readonly string[]): string => JSON.stringify({ id, values })

/** The id of the buttons offered last, if a text is what pressing one of them says. */
export const directiveOf = (session: SessionRecord, text: string): string | undefined => {
  const kept = read(session[DIRECTIVE])
  if (!isRecord(kept)) return undefined
  const { id, values } = kept
  return typeof id === 'string' && Array.isArray(values) && values.includes(text) ? id : undefined
}

const read = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
