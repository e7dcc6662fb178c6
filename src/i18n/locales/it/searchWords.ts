import type { SearchWords } from '../../words/searchWords.ts'
import { counted, number } from './counting.ts'

/** Italian. */
export const searchWords: SearchWords = {
  open: 'Cerca in questa conversazione',
  field: 'Cerca in questa conversazione',
  placeholder: 'Cerca messaggi',
  position: (position, count) => `${number(position)} di ${number(count)}`,
  nothing: 'Nessun risultato',
  searching: 'Ricerca in corso…',
  earlier: 'Risultato meno recente',
  later: 'Risultato più recente',
  close: 'Chiudi ricerca',
  found: (count) => (count === 0 ? 'Nessun risultato' : counted(count, { one: 'risultato', other: 'risultati' })),
  place: (position, words) => `${position}: ${words}`,
}
