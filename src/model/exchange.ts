import type { JsonRecord } from './json.ts'

/**
 * A question that only one protocol has, and what its answer is called: the type of what `useExchange` asks and gets. Declared in the
 * protocol's folder as a plain object.
 */
export interface ExchangeDefinition<Question, Answer> {
  /** Name of the extension command. */
  readonly command: string
  /** Name of the extension event that answers it. */
  readonly event: string
  /** Whether an answer is the one to a question, on wires whose answers say what was asked. By default the next one is. */
  readonly answers?: (question: Question, answer: Answer) => boolean
  /** Further commands that must have been sent once on this line before the question, such as joining a room. */
  readonly before?: readonly { readonly name: string; readonly payload: JsonRecord }[]
}
