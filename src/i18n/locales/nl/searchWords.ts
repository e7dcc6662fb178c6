import type { SearchWords } from '../../words/searchWords.ts'
import { counted, number } from './counting.ts'

/** Dutch. */
export const searchWords: SearchWords = {
  open: 'In dit gesprek zoeken',
  field: 'In dit gesprek zoeken',
  placeholder: 'Berichten zoeken',
  position: (position, count) => `${number(position)} van ${number(count)}`,
  nothing: 'Geen resultaten',
  searching: 'Zoeken…',
  earlier: 'Ouder resultaat',
  later: 'Nieuwer resultaat',
  close: 'Zoeken sluiten',
  found: (count) => (count === 0 ? 'Geen resultaten' : counted(count, { one: 'resultaat', other: 'resultaten' })),
  place: (position, words) => `${position}: ${words}`,
}
