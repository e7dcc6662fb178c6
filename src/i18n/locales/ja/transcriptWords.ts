import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Japanese. */
export const transcriptWords: TranscriptWords = {
  transcript: '会話',
  you: 'お客様',
  roles: { bot: 'アシスタント', agent: '担当者', system: 'サポート' },
  today: '今日',
  yesterday: '昨日',
  unread: '新着',
  newMessages: (count) => `新着メッセージ${count > 99 ? '99+' : number(count)}件`,
  jumpToEnd: '最新のメッセージへ',
  loading: '会話を読み込んでいます',
  loadEarlier: '以前のメッセージを表示',
  loadingEarlier: '以前のメッセージを読み込んでいます',
  edited: '編集済み',
  deleted: 'このメッセージは削除されました',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return '複数の人が入力中です'
      return second === undefined ? `${first}が入力中です` : `${first}と${second}が入力中です`
    },
    preparing: (name) => (name === undefined ? '返信を準備しています' : `${name}が返信を準備しています`),
  },
  header: {
    online: '対応中です',
    away: '一時離席中',
    offline: 'まもなく戻ります',
    connecting: '接続しています…',
    disconnected: '未接続',
    replyTime: (minutes) => `返信まで${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? '順番をお待ちください' : `現在の順番は${number(position)}番目です`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}（${wait}）`
    },
    menu: 'メニュー',
    more: 'その他の操作',
    minimise: '最小化',
    close: '閉じる',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author}：${text}`,
    burst: (count, author) => (author === undefined ? `新着メッセージ${number(count)}件` : `${author}からの新着メッセージ${number(count)}件`),
    continues: '…メッセージは続きます',
  },
}
