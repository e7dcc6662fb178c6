import type { SearchWords } from '../../words/searchWords.ts'
import { number } from './counting.ts'

/** Japanese. */
export const searchWords: SearchWords = {
  open: 'この会話を検索',
  field: 'この会話を検索',
  placeholder: 'メッセージを検索',
  position: (position, count) => `${number(position)}／${number(count)}件`,
  nothing: '一致なし',
  searching: '検索中…',
  earlier: '前の一致',
  later: '次の一致',
  close: '検索を閉じる',
  found: (count) => (count === 0 ? '一致なし' : `${number(count)}件一致`),
  place: (position, words) => `${position}：${words}`,
}
