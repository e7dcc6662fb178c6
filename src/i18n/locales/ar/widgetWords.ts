import { isolate } from '../../isolate.ts'
import type { WidgetWords } from '../../words/widgetWords.ts'
import { newMessages } from './nouns.ts'

/** Arabic. */
export const widgetWords: WidgetWords = {
  launcher: 'الدردشة',
  minimised: (name) => `الدردشة مع ${isolate(name)}`,
  newMessages,
  launcherWithNews: (launcher, news) => `${launcher}، ${news}`,
  dismissPreview: 'إغلاق الرسالة',
  larger: 'تكبير النافذة',
  smaller: 'تصغير النافذة',
}
