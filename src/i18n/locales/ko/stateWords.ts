import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Korean. */
export const stateWords: StateWords = {
  welcomeTitle: '무엇을 도와드릴까요?',
  welcomeText: '무엇이든 물어보세요. 보통 몇 분 안에 답변해 드려요.',
  emptyTitle: '아직 메시지가 없어요',
  emptyText: '아래에 입력해 주시면 바로 도와드릴게요.',
  queueTitle: (position) =>
    position === undefined ? '순서를 기다리고 있어요' : position === 1 ? '다음이 내 차례예요' : `대기 순서는 ${number(position)}번째예요`,
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return '최대한 빨리 연결해 드릴게요. 계속 입력할 수 있어요.'
    return `${range && range.to === undefined ? `${wait} 기다리실 수 있어요.` : `예상 대기 시간은 ${wait}이에요.`} 계속 입력할 수 있어요.`
  },
  unavailableTitle: '지금은 자리에 없어요',
  unavailableText: '메시지를 남겨 주시면 돌아와서 답변해 드릴게요.',
  unavailableLater: '지금은 대화를 받을 수 없어요. 잠시 후 다시 확인해 주세요.',
  endedTitle: '이 대화는 종료됐어요',
  endedText: '문의해 주셔서 감사해요. 언제든지 새 대화를 시작할 수 있어요.',
  endings: {
    visitor: { title: '대화를 종료했어요', text: '언제든지 새 대화를 시작할 수 있어요.' },
    timeout: { text: '한동안 메시지가 없어서 종료됐어요. 새 대화에서 이어갈 수 있어요.' },
    deleted: { title: '이 대화는 삭제됐어요', text: '언제든지 새 대화를 시작할 수 있어요.' },
    gone: { title: '이 대화는 더 이상 열려 있지 않아요', text: '대화를 이어갈 수 없었어요. 새 대화에서 이어갈 수 있어요.' },
  },
  endedUnsent: (count) =>
    count === 1 ? '전송되지 않은 메시지는 새 대화의 입력창에 들어 있어요.' : '전송되지 않은 메시지는 모두 새 대화의 입력창에 들어 있어요.',
  refusedTexts: {
    unauthorised: '세션이 만료되었을 수 있어요. 다시 로그인하거나 한 번 더 시도해 주세요.',
    rejected: '채팅 연결이 거부됐어요. 잠시 후 다시 시도해 주세요.',
    blocked: '이 페이지는 채팅 연결을 허용하지 않아요. 다시 시도해도 연결되지 않아요.',
    unknown: '잠시 후 다시 시도해 주세요.',
  },
  startNew: '새 대화 시작',
  errorTitle: '저희 쪽에서 문제가 발생했어요',
  errorText: '대화를 불러오지 못했어요. 입력한 내용은 사라지지 않았어요.',
  tryAgain: '다시 시도',
  checking: '확인 중…',
}
