import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => (name === undefined ? '상담원' : `${name} 님`)

function writePlace(position: number | undefined): string {
  if (position === undefined) return '순서를 기다리고 있어요'
  return position <= 1 ? '다음이 내 차례예요' : `대기 순서는 ${number(position)}번째예요`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}. 대기 시간 1분 미만` : `${place}. 대기 시간 약 ${number(Math.round(waitSeconds / 60))}분`
}

/** Korean. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)}이 대화에 참여했어요`,
  'agent-left': ({ name }) => `${someone(name)}이 대화에서 나갔어요`,
  'agent-transferred': ({ name }) => (name ? `${name} 님에게 연결하고 있어요` : '다른 상담원에게 연결하고 있어요'),
  'agent-unavailable': () => '지금은 상담 가능한 상담원이 없어요',
  queue,
  'conversation-started': () => '대화가 시작됐어요',
  'conversation-ended': () => '대화가 종료됐어요',
  'timeout-warning': () => '아직 계신가요?',
  'case-number': ({ reference }) => (reference ? `문의 번호: ${reference}` : '문의가 접수됐어요'),
  'history-incomplete': () => '일부 메시지가 빠져 있을 수 있어요',
  error: ({ reference }) => (reference ? `문제가 발생했어요(${reference})` : '문제가 발생했어요'),
}
