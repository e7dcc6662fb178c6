import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => name ?? '客服人员'

function writePlace(position: number | undefined): string {
  if (position === undefined) return '您正在排队'
  return position <= 1 ? '下一位就是您' : `您排在第${number(position)}位`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}，还需等待不到1分钟` : `${place}，还需等待约${number(Math.round(waitSeconds / 60))}分钟`
}

/** Simplified Chinese. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)}已加入对话`,
  'agent-left': ({ name }) => `${someone(name)}已离开对话`,
  'agent-transferred': ({ name }) => (name ? `正在为您转接${name}` : '正在为您转接其他客服'),
  'agent-unavailable': () => '目前没有客服在线',
  queue,
  'conversation-started': () => '对话已开始',
  'conversation-ended': () => '对话已结束',
  'timeout-warning': () => '您还在吗？',
  'case-number': ({ reference }) => (reference ? `您的工单号是${reference}` : '已为您创建工单'),
  'history-incomplete': () => '这里可能缺少部分消息',
  error: ({ reference }) => (reference ? `出了点问题（${reference}）` : '出了点问题'),
}
