import type { SearchWords } from '../../words/searchWords.ts'
import { counted, number } from './counting.ts'

/** German. */
export const searchWords: SearchWords = {
  open: 'Dieses Gespräch durchsuchen',
  field: 'Dieses Gespräch durchsuchen',
  placeholder: 'Nachrichten durchsuchen',
  position: (position, count) => `${number(position)} von ${number(count)}`,
  nothing: 'Keine Treffer',
  searching: 'Suche läuft …',
  earlier: 'Früherer Treffer',
  later: 'Späterer Treffer',
  close: 'Suche schließen',
  found: (count) => (count === 0 ? 'Keine Treffer' : counted(count, { one: 'Treffer', other: 'Treffer' })),
  place: (position, words) => `${position}: ${words}`,
}
