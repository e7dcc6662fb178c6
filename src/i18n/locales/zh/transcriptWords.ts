import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Simplified Chinese. */
export const transcriptWords: TranscriptWords = {
  transcript: '对话',
  you: '您',
  roles: { bot: '助手', agent: '客服', system: '客户支持' },
  today: '今天',
  yesterday: '昨天',
  unread: '新消息',
  newMessages: (count) => `${count > 99 ? '99+' : number(count)}条新消息`,
  jumpToEnd: '前往最新消息',
  loading: '正在加载对话',
  loadEarlier: '显示更早的消息',
  loadingEarlier: '正在加载更早的消息',
  edited: '已编辑',
  deleted: '此消息已删除',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return '多人正在输入'
      return second === undefined ? `${first}正在输入` : `${first}和${second}正在输入`
    },
    preparing: (name) => (name === undefined ? '正在准备回复' : `${name}正在准备回复`),
  },
  header: {
    online: '随时为您服务',
    away: '暂时离开',
    offline: '很快回来',
    connecting: '正在连接…',
    disconnected: '未连接',
    replyTime: (minutes) => `${waitPhrases.about(minutes)}内回复`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? '您正在排队' : `您排在第${number(position)}位`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}，${wait}`
    },
    menu: '菜单',
    more: '更多选项',
    minimise: '最小化',
    close: '关闭',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author}：${text}`,
    burst: (count, author) => (author === undefined ? `${number(count)}条新消息` : `${author}发来${number(count)}条新消息`),
    continues: '…消息未完',
  },
}
