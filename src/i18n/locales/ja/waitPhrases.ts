import type { WaitPhrases } from '../../words/writeWait.ts'
import { number } from './counting.ts'

/** Japanese. */
export const waitPhrases: WaitPhrases = {
  about: (minutes) => `約${number(Math.max(1, minutes))}分`,
  moreThan: (minutes) => `${number(minutes)}分以上`,
  lessThanOne: '1分未満',
  between: (from, to) => `約${number(from)}～${number(to)}分`,
}
