import type { WaitPhrases } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { minutes } from './nouns.ts'

/** Hebrew. The same words fit alone and after a colon. */
export const waitPhrases: WaitPhrases = {
  about: (count) => `בערך ${minutes(Math.max(1, count))}`,
  moreThan: (count) => `יותר מ${count === 1 || count === 2 ? '' : '־'}${minutes(count)}`,
  lessThanOne: 'פחות מדקה',
  between: (from, to) => `בין ${number(from)} ל־${number(to)} דקות`,
}
