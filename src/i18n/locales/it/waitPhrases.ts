import type { WaitPhrases } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'

const minutes = (count: number) => counted(count, { one: 'minuto', other: 'minuti' })

/** Italian. */
export const waitPhrases: WaitPhrases = {
  about: (count) => `circa ${minutes(Math.max(1, count))}`,
  moreThan: (count) => `più di ${minutes(count)}`,
  lessThanOne: 'meno di un minuto',
  between: (from, to) => `circa ${number(from)}–${minutes(to)}`,
}
