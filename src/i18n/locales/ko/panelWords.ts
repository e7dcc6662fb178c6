import type { PanelWords } from '../../words/panelWords.ts'
import { number } from './counting.ts'

/** Korean. */
export const panelWords: PanelWords = {
  panel: '채팅',
  ended: '이 대화는 종료됐어요.',
  refused: '지금은 이 페이지에서 채팅을 이용할 수 없어요.',
  preChat: '먼저 몇 가지 여쭤볼게요.',
  unavailable: '지금은 답변할 수 있는 상담원이 없어요.',
  endConversation: '대화 종료',
  endQuestion: '이 대화를 종료할까요?',
  endFailed: '요청이 전달되지 않았어요. 이 대화를 종료할까요?',
  endConfirm: '종료',
  endCancel: '계속 채팅',
  restart: '새로 시작',
  restartQuestion: '이 대화를 나가고 새로 시작할까요?',
  showConversations: '내 대화',
  backToConversation: '대화로 돌아가기',
  notSettled: '아직 전송 중인 메시지가 있어요. 잠시 후 다시 시도해 주세요.',
  connectionLost: '연결이 끊겼어요. 복구되면 메시지를 전송할게요.',
  connectionBack: '다시 연결됐어요.',
  unreachable: '지금은 채팅에 연결할 수 없어요. 다시 시도할 수 있어요.',
  sendFailed: '메시지가 전송되지 않았어요.',
  sendUnsure: '메시지가 전달됐는지 확실하지 않아요.',
  unsentAtEnd: (count) => `메시지 ${number(count)}개가 전송되지 않았어요.`,
}
