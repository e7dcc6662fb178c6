import type { PanelWords } from '../../words/panelWords.ts'
import { number } from './counting.ts'

/** Simplified Chinese. */
export const panelWords: PanelWords = {
  panel: '聊天',
  ended: '此对话已结束。',
  refused: '此页面目前无法使用聊天。',
  preChat: '请先回答几个问题。',
  unavailable: '目前没有人可以回复。',
  endConversation: '结束对话',
  endQuestion: '要结束此对话吗？',
  endFailed: '我们没有收到您的请求。要结束此对话吗？',
  endConfirm: '结束',
  endCancel: '继续聊天',
  restart: '重新开始',
  restartQuestion: '要离开此对话并重新开始吗？',
  showConversations: '您的对话',
  backToConversation: '返回对话',
  notSettled: '有一条消息仍在发送。请稍后再试。',
  connectionLost: '连接已断开。恢复后会发送您的消息。',
  connectionBack: '连接已恢复。',
  unreachable: '目前无法连接到聊天服务。您可以重试。',
  sendFailed: '您的消息未发送。',
  sendUnsure: '不确定您的消息是否送达。',
  unsentAtEnd: (count) => `${number(count)}条消息未发送。`,
}
