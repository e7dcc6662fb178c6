import type { WaitPhrases } from '../../words/writeWait.ts'
import { number } from './counting.ts'

/** Turkish. The same words fit alone and after a colon. */
export const waitPhrases: WaitPhrases = {
  about: (minutes) => `yaklaşık ${number(Math.max(1, minutes))} dakika`,
  moreThan: (minutes) => `${number(minutes)} dakikadan uzun`,
  lessThanOne: '1 dakikadan kısa',
  between: (from, to) => `yaklaşık ${number(from)}–${number(to)} dakika`,
}
