import type { SearchWords } from '../../words/searchWords.ts'
import { counted, number } from './counting.ts'

/** French. */
export const searchWords: SearchWords = {
  open: 'Rechercher dans cette conversation',
  field: 'Rechercher dans cette conversation',
  placeholder: 'Rechercher des messages',
  position: (position, count) => `${number(position)} sur ${number(count)}`,
  nothing: 'Aucun résultat',
  searching: 'Recherche…',
  earlier: 'Résultat plus ancien',
  later: 'Résultat plus récent',
  close: 'Fermer la recherche',
  found: (count) => (count === 0 ? 'Aucun résultat' : counted(count, { one: 'résultat', other: 'résultats' })),
  place: (position, words) => `${position} : ${words}`,
}
