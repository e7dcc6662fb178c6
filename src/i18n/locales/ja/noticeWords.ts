import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => name ?? '担当者'

function writePlace(position: number | undefined): string {
  if (position === undefined) return '順番をお待ちください'
  return position <= 1 ? '次がお客様の順番です' : `現在の順番は${number(position)}番目です`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}（待ち時間1分未満）` : `${place}（待ち時間約${number(Math.round(waitSeconds / 60))}分）`
}

/** Japanese. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)}が会話に参加しました`,
  'agent-left': ({ name }) => `${someone(name)}が会話から退出しました`,
  'agent-transferred': ({ name }) => (name ? `${name}におつなぎしています` : '別の担当者におつなぎしています'),
  'agent-unavailable': () => 'ただいま対応できる担当者がいません',
  queue,
  'conversation-started': () => '会話を開始しました',
  'conversation-ended': () => '会話が終了しました',
  'timeout-warning': () => 'まだいらっしゃいますか？',
  'case-number': ({ reference }) => (reference ? `お問い合わせ番号は${reference}です` : 'お問い合わせを受け付けました'),
  'history-incomplete': () => '一部のメッセージが表示されていない可能性があります',
  error: ({ reference }) => (reference ? `問題が発生しました（${reference}）` : '問題が発生しました'),
}
