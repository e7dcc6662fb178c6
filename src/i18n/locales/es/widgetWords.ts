import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** Spanish. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat con ${name}`,
  newMessages: (count) => counted(count, { one: 'mensaje nuevo', other: 'mensajes nuevos' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Descartar mensaje',
  larger: 'Agrandar la ventana',
  smaller: 'Reducir la ventana',
}
