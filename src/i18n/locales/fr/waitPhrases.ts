import type { WaitPhrases } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'

const minutes = (count: number) => counted(count, { one: 'minute', other: 'minutes' })

/** French. */
export const waitPhrases: WaitPhrases = {
  about: (count) => `environ ${minutes(Math.max(1, count))}`,
  moreThan: (count) => `plus de ${minutes(count)}`,
  lessThanOne: 'moins d’une minute',
  between: (from, to) => `environ ${number(from)} à ${minutes(to)}`,
}
