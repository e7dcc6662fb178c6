import type { WaitPhrases } from '../../words/writeWait.ts'
import { number } from './counting.ts'

/** Korean. */
export const waitPhrases: WaitPhrases = {
  about: (minutes) => `약 ${number(Math.max(1, minutes))}분`,
  moreThan: (minutes) => `${number(minutes)}분 이상`,
  lessThanOne: '1분 미만',
  between: (from, to) => `약 ${number(from)}~${number(to)}분`,
}
