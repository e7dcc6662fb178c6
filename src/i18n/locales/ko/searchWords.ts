import type { SearchWords } from '../../words/searchWords.ts'
import { number } from './counting.ts'

/** Korean. */
export const searchWords: SearchWords = {
  open: '이 대화에서 검색',
  field: '이 대화에서 검색',
  placeholder: '메시지 검색',
  position: (position, count) => `${number(count)}개 중 ${number(position)}번째`,
  nothing: '결과 없음',
  searching: '검색 중…',
  earlier: '이전 결과',
  later: '다음 결과',
  close: '검색 닫기',
  found: (count) => (count === 0 ? '결과 없음' : `결과 ${number(count)}개`),
  place: (position, words) => `${position}: ${words}`,
}
