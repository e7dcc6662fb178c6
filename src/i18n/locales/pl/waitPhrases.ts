import type { WaitPhrases } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'

/** Polish. The same words fit alone, after “za” and after a colon. */
export const waitPhrases: WaitPhrases = {
  about: (minutes) =>
    minutes <= 1 ? 'około minuty' : `około ${counted(minutes, { one: 'minuty', few: 'minut', many: 'minut', other: 'minuty' })}`,
  moreThan: (minutes) =>
    minutes === 1 ? 'ponad minutę' : `ponad ${counted(minutes, { one: 'minutę', few: 'minuty', many: 'minut', other: 'minuty' })}`,
  lessThanOne: 'poniżej minuty',
  between: (from, to) => `około ${number(from)}–${number(to)} minut`,
}
