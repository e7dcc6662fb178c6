import type { WidgetWords } from '../../words/widgetWords.ts'
import { number } from './counting.ts'

/** Japanese. */
export const widgetWords: WidgetWords = {
  launcher: 'チャット',
  minimised: (name) => `${name}とのチャット`,
  newMessages: (count) => `新着メッセージ${number(count)}件`,
  launcherWithNews: (launcher, news) => `${launcher}、${news}`,
  dismissPreview: 'メッセージを閉じる',
  larger: 'ウィンドウを拡大',
  smaller: 'ウィンドウを縮小',
  mute: 'サウンドをミュート',
  notifyQuestion: '返信があったら通知を受け取りますか？',
  notifyAgree: 'オンにする',
  notifyDecline: '今はしない',
  download: '会話を保存',
  downloadFormats: { html: 'ウェブページ', text: 'テキスト', json: 'データ（JSON）' },
  savedOn: (time) => `${time}に保存`,
  downloadFailed: '会話を保存できませんでした。もう一度お試しください。',
  consentTitle: 'プライバシーについて',
  consentAgree: '同意して続ける',
  consentPolicy: 'プライバシーポリシー',
  awayThanks: 'ありがとうございます。後ほどご連絡いたします。',
}
