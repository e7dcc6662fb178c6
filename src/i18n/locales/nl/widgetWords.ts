import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** Dutch. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat met ${name}`,
  newMessages: (count) => counted(count, { one: 'nieuw bericht', other: 'nieuwe berichten' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Bericht sluiten',
  larger: 'Venster vergroten',
  smaller: 'Venster verkleinen',
}
