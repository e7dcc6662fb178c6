import type { WaitPhrases } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'

const minutes = (count: number) => counted(count, { one: 'minuut', other: 'minuten' })

/** Dutch. */
export const waitPhrases: WaitPhrases = {
  about: (count) => `ongeveer ${minutes(Math.max(1, count))}`,
  moreThan: (count) => `meer dan ${minutes(count)}`,
  lessThanOne: 'minder dan een minuut',
  between: (from, to) => `ongeveer ${number(from)} tot ${minutes(to)}`,
}
