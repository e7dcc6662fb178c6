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
  mute: 'Wycisz dźwięki',
  notifyQuestion: 'Czy chcą Państwo otrzymać powiadomienie, gdy odpowiemy?',
  notifyAgree: 'Włącz',
  notifyDecline: 'Nie teraz',
  download: 'Zapisz rozmowę',
  downloadFormats: { html: 'Strona internetowa', text: 'Zwykły tekst', json: 'Dane (JSON)' },
  savedOn: (time) => `Zapisano: ${time}`,
  downloadFailed: 'Nie udało się zapisać rozmowy. Proszę spróbować ponownie.',
  consentTitle: 'Prywatność',
  consentAgree: 'Zgadzam się, dalej',
  consentPolicy: 'Polityka prywatności',
  awayThanks: 'Dziękujemy. Odezwiemy się wkrótce.',
}
