import type { SearchWords } from '../../words/searchWords.ts'
import { counted, number } from './counting.ts'

/** Spanish. */
export const searchWords: SearchWords = {
  open: 'Buscar en esta conversación',
  field: 'Buscar en esta conversación',
  placeholder: 'Buscar mensajes',
  position: (position, count) => `${number(position)} de ${number(count)}`,
  nothing: 'Sin resultados',
  searching: 'Buscando…',
  earlier: 'Resultado más antiguo',
  later: 'Resultado más reciente',
  close: 'Cerrar búsqueda',
  found: (count) => (count === 0 ? 'Sin resultados' : counted(count, { one: 'resultado', other: 'resultados' })),
  place: (position, words) => `${position}: ${words}`,
}
