import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** German. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat mit ${name}`,
  newMessages: (count) => counted(count, { one: 'neue Nachricht', other: 'neue Nachrichten' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Nachricht ausblenden',
  larger: 'Fenster vergrößern',
  smaller: 'Fenster verkleinern',
}
