import type { PanelWords } from '../../words/panelWords.ts'
import { number } from './counting.ts'

/** Japanese. */
export const panelWords: PanelWords = {
  panel: 'チャット',
  ended: 'この会話は終了しました。',
  refused: 'このページでは現在チャットをご利用いただけません。',
  preChat: 'はじめにいくつかお聞きします。',
  unavailable: 'ただいま対応できる担当者がいません。',
  endConversation: '会話を終了',
  endQuestion: 'この会話を終了しますか？',
  endFailed: '終了の操作が届きませんでした。この会話を終了しますか？',
  endConfirm: '終了する',
  endCancel: '会話を続ける',
  restart: '最初からやり直す',
  restartQuestion: 'この会話を離れて、最初からやり直しますか？',
  showConversations: '会話の一覧',
  backToConversation: '会話に戻る',
  notSettled: 'メッセージを送信中です。少し待ってからもう一度お試しください。',
  connectionLost: '接続が切れました。回復したらメッセージを送信します。',
  connectionBack: '接続が回復しました。',
  unreachable: '現在チャットに接続できません。もう一度お試しいただけます。',
  sendFailed: 'メッセージを送信できませんでした。',
  sendUnsure: 'メッセージが届いたか確認できません。',
  unsentAtEnd: (count) => `${number(count)}件のメッセージが送信されませんでした。`,
}
