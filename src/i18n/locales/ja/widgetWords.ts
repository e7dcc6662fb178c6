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
}
