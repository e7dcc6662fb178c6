import type { SearchWords } from '../../words/searchWords.ts'
import { number } from './counting.ts'

/** Simplified Chinese. */
export const searchWords: SearchWords = {
  open: '在此对话中搜索',
  field: '在此对话中搜索',
  placeholder: '搜索消息',
  position: (position, count) => `第${number(position)}条，共${number(count)}条`,
  nothing: '无匹配结果',
  searching: '正在搜索…',
  earlier: '上一条结果',
  later: '下一条结果',
  close: '关闭搜索',
  found: (count) => (count === 0 ? '无匹配结果' : `${number(count)}条匹配结果`),
  place: (position, words) => `${position}：${words}`,
}
