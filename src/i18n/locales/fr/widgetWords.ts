import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** French. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat avec ${name}`,
  newMessages: (count) => counted(count, { one: 'nouveau message', other: 'nouveaux messages' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Masquer le message',
  larger: 'Agrandir la fenêtre',
  smaller: 'Réduire la fenêtre',
}
