import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** Italian. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat con ${name}`,
  newMessages: (count) => counted(count, { one: 'nuovo messaggio', other: 'nuovi messaggi' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Chiudi messaggio',
  larger: 'Ingrandisci finestra',
  smaller: 'Riduci finestra',
}
