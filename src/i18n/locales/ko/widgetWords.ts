import type { WidgetWords } from '../../words/widgetWords.ts'
import { number } from './counting.ts'

/** Korean. */
export const widgetWords: WidgetWords = {
  launcher: '채팅',
  minimised: (name) => `${name} 님과 채팅`,
  newMessages: (count) => `새 메시지 ${number(count)}개`,
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: '메시지 닫기',
  larger: '창 크게',
  smaller: '창 작게',
}
