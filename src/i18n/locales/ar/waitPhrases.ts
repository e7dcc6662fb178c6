import type { WaitPhrases } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { ofMinutes } from './nouns.ts'

/** Arabic. The same words fit alone and after a colon. */
export const waitPhrases: WaitPhrases = {
  about: (minutes) => `حوالي ${ofMinutes(Math.max(1, minutes))}`,
  moreThan: (minutes) => `أكثر من ${ofMinutes(minutes)}`,
  lessThanOne: 'أقل من دقيقة',
  between: (from, to) => `من ${number(from)} إلى ${ofMinutes(to)} تقريبًا`,
}
