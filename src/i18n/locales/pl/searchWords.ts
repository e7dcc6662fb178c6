import type { SearchWords } from '../../words/searchWords.ts'
import { counted, number } from './counting.ts'

/** Polish. */
export const searchWords: SearchWords = {
  open: 'Szukaj w tej rozmowie',
  field: 'Szukaj w tej rozmowie',
  placeholder: 'Szukaj wiadomości',
  position: (position, count) => `${number(position)} z ${number(count)}`,
  nothing: 'Brak wyników',
  searching: 'Szukanie…',
  earlier: 'Wcześniejszy wynik',
  later: 'Późniejszy wynik',
  close: 'Zamknij wyszukiwanie',
  found: (count) => (count === 0 ? 'Brak wyników' : counted(count, { one: 'wynik', few: 'wyniki', many: 'wyników', other: 'wyniku' })),
  place: (position, words) => `${position}: ${words}`,
}
