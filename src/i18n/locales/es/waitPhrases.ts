import type { WaitPhrases } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'

const minutes = (count: number) => counted(count, { one: 'minuto', other: 'minutos' })

/** Spanish. */
export const waitPhrases: WaitPhrases = {
  about: (count) => (count <= 1 ? 'aproximadamente un minuto' : `unos ${minutes(count)}`),
  moreThan: (count) => `más de ${minutes(count)}`,
  lessThanOne: 'menos de un minuto',
  between: (from, to) => `entre ${number(from)} y ${minutes(to)}`,
}
