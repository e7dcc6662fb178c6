import type { WaitPhrases } from '../../words/writeWait.ts'
import { number } from './counting.ts'

/** Simplified Chinese. */
export const waitPhrases: WaitPhrases = {
  about: (minutes) => `约${number(Math.max(1, minutes))}分钟`,
  moreThan: (minutes) => `超过${number(minutes)}分钟`,
  lessThanOne: '不到1分钟',
  between: (from, to) => `约${number(from)}到${number(to)}分钟`,
}
