import type { WidgetWords } from '../../words/widgetWords.ts'
import { number } from './counting.ts'

/** Simplified Chinese. */
export const widgetWords: WidgetWords = {
  launcher: '聊天',
  minimised: (name) => `与${name}聊天`,
  newMessages: (count) => `${number(count)}条新消息`,
  launcherWithNews: (launcher, news) => `${launcher}，${news}`,
  dismissPreview: '关闭消息',
  larger: '放大窗口',
  smaller: '缩小窗口',
}
