import type { WaitPhrases } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'

const minutes = (count: number) => counted(count, { one: 'minuto', other: 'minutos' })

/** Portuguese. */
export const waitPhrases: WaitPhrases = {
  about: (count) => `cerca de ${minutes(Math.max(1, count))}`,
  moreThan: (count) => `mais de ${minutes(count)}`,
  lessThanOne: 'menos de um minuto',
  between: (from, to) => `cerca de ${number(from)} a ${minutes(to)}`,
}
