import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** Portuguese. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Conversa com ${name}`,
  newMessages: (count) => counted(count, { one: 'mensagem nova', other: 'mensagens novas' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Dispensar mensagem',
  larger: 'Aumentar a janela',
  smaller: 'Reduzir a janela',
}
