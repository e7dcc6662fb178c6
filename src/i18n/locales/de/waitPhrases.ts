import type { WaitPhrases } from '../../words/writeWait.ts'
import { number } from './counting.ts'

/** German. The same words fit alone and after “in”. */
export const waitPhrases: WaitPhrases = {
  about: (minutes) => (minutes <= 1 ? 'etwa 1 Minute' : `etwa ${number(minutes)} Minuten`),
  moreThan: (minutes) => (minutes === 1 ? 'mehr als 1 Minute' : `mehr als ${number(minutes)} Minuten`),
  lessThanOne: 'weniger als 1 Minute',
  between: (from, to) => `etwa ${number(from)} bis ${number(to)} Minuten`,
}
