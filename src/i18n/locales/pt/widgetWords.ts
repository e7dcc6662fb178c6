import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** Portuguese. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat com ${name}`,
  newMessages: (count) => counted(count, { one: 'nova mensagem', other: 'novas mensagens' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Dispensar mensagem',
  larger: 'Aumentar a janela',
  smaller: 'Reduzir a janela',
}
