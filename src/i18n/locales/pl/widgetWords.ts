import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** Polish. */
export const widgetWords: WidgetWords = {
  launcher: 'Czat',
  minimised: (name) => `Czat: ${name}`,
  newMessages: (count) =>
    counted(count, { one: 'nowa wiadomość', few: 'nowe wiadomości', many: 'nowych wiadomości', other: 'nowej wiadomości' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Zamknij wiadomość',
  larger: 'Powiększ okno',
  smaller: 'Zmniejsz okno',
}
