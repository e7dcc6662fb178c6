import type { SearchWords } from '../../words/searchWords.ts'
import { number } from './counting.ts'

/** Turkish. */
export const searchWords: SearchWords = {
  open: 'Bu görüşmede ara',
  field: 'Bu görüşmede ara',
  placeholder: 'Mesajlarda ara',
  position: (position, count) => `${number(position)} / ${number(count)}`,
  nothing: 'Sonuç yok',
  searching: 'Aranıyor…',
  earlier: 'Önceki sonuç',
  later: 'Sonraki sonuç',
  close: 'Aramayı kapat',
  found: (count) => (count === 0 ? 'Sonuç yok' : `${number(count)} sonuç`),
  place: (position, words) => `${position}: ${words}`,
}
