import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Korean. */
export const transcriptWords: TranscriptWords = {
  transcript: '대화',
  you: '나',
  roles: { bot: '챗봇', agent: '상담원', system: '고객 지원' },
  today: '오늘',
  yesterday: '어제',
  unread: '새 메시지',
  newMessages: (count) => `새 메시지 ${count > 99 ? '99+' : number(count)}개`,
  jumpToEnd: '최신 메시지로 이동',
  loading: '대화를 불러오는 중',
  loadEarlier: '이전 메시지 보기',
  loadingEarlier: '이전 메시지를 불러오는 중',
  edited: '수정됨',
  deleted: '삭제된 메시지예요',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return '여러 사람이 입력 중이에요'
      return second === undefined ? `${first} 님이 입력 중이에요` : `${first} 님과 ${second} 님이 입력 중이에요`
    },
    preparing: (name) => (name === undefined ? '답변을 준비하고 있어요' : `${name} 님이 답변을 준비하고 있어요`),
  },
  header: {
    online: '상담 가능',
    away: '잠시 자리 비움',
    offline: '곧 돌아올게요',
    connecting: '연결 중…',
    disconnected: '연결 안 됨',
    replyTime: (minutes) => `${waitPhrases.about(minutes)} 내 답변`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? '순서 대기 중' : `대기 순서 ${number(position)}번째`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: '메뉴',
    more: '옵션 더 보기',
    minimise: '최소화',
    close: '닫기',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author}: ${text}`,
    burst: (count, author) => (author === undefined ? `새 메시지 ${number(count)}개` : `${author} 님의 새 메시지 ${number(count)}개`),
    continues: '… 메시지가 이어져요',
  },
}
