import { isolate } from '../../isolate.ts'
import type { WidgetWords } from '../../words/widgetWords.ts'
import { newMessages } from './nouns.ts'

/** Hebrew. */
export const widgetWords: WidgetWords = {
  launcher: 'צ׳אט',
  minimised: (name) => `צ׳אט עם ${isolate(name)}`,
  newMessages,
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'סגירת ההודעה',
  larger: 'הגדלת החלון',
  smaller: 'הקטנת החלון',
}
