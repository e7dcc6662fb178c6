import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Japanese. */
export const stateWords: StateWords = {
  welcomeTitle: 'ご用件をお聞かせください',
  welcomeText: 'お気軽にご質問ください。通常、数分以内に返信します。',
  emptyTitle: 'メッセージはまだありません',
  emptyText: '下の欄にご用件を入力してください。',
  queueTitle: (position) =>
    position === undefined ? '順番をお待ちください' : position === 1 ? '次がお客様の順番です' : `現在の順番は${number(position)}番目です`,
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return '順番が来ましたら、すぐに対応します。このまま入力を続けられます。'
    return `${range && range.to === undefined ? `待ち時間は${wait}になることがあります。` : `待ち時間は${wait}の見込みです。`}このまま入力を続けられます。`
  },
  unavailableTitle: 'ただいま不在です',
  unavailableText: 'メッセージを残していただければ、戻り次第お答えします。',
  unavailableLater: 'ただいま会話を受け付けていません。しばらくしてからもう一度ご確認ください。',
  endedTitle: 'この会話は終了しました',
  endedText: 'お問い合わせありがとうございました。新しい会話はいつでも開始できます。',
  endings: {
    visitor: { title: 'この会話を終了しました', text: '新しい会話はいつでも開始できます。' },
    timeout: { text: 'しばらくやり取りがなかったため、終了しました。新しい会話で続けられます。' },
    deleted: { title: 'この会話は削除されました', text: '新しい会話はいつでも開始できます。' },
    gone: { title: 'この会話は開けなくなりました', text: '会話を続けられませんでした。新しい会話で続けられます。' },
  },
  endedUnsent: (count) =>
    count === 1 ? '未送信のメッセージは、新しい会話の入力欄に入ります。' : '未送信のメッセージはすべて、新しい会話の入力欄に入ります。',
  refusedTexts: {
    unauthorised: 'セッションの有効期限が切れた可能性があります。ログインし直すか、もう一度お試しください。',
    rejected: 'チャットへの接続が拒否されました。しばらくしてからもう一度お試しください。',
    blocked: 'このページはチャットの接続を許可していません。再試行しても接続できません。',
    unknown: 'しばらくしてからもう一度お試しください。',
  },
  startNew: '新しい会話を開始',
  errorTitle: 'こちら側で問題が発生しました',
  errorText: '会話を読み込めませんでした。入力した内容は失われていません。',
  tryAgain: '再試行',
  checking: '確認中…',
}
