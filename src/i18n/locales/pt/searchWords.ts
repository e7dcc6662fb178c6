import type { SearchWords } from '../../words/searchWords.ts'
import { counted, number } from './counting.ts'

/** Portuguese. */
export const searchWords: SearchWords = {
  open: 'Pesquisar nesta conversa',
  field: 'Pesquisar nesta conversa',
  placeholder: 'Pesquisar mensagens',
  position: (position, count) => `${number(position)} de ${number(count)}`,
  nothing: 'Nenhum resultado',
  searching: 'Pesquisando…',
  earlier: 'Resultado mais antigo',
  later: 'Resultado mais recente',
  close: 'Fechar pesquisa',
  found: (count) => (count === 0 ? 'Nenhum resultado' : counted(count, { one: 'resultado', other: 'resultados' })),
  place: (position, words) => `${position}: ${words}`,
}
