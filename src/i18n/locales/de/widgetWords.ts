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
  mute: 'Töne stummschalten',
  notifyQuestion: 'Möchten Sie benachrichtigt werden, wenn wir antworten?',
  notifyAgree: 'Einschalten',
  notifyDecline: 'Jetzt nicht',
  download: 'Gespräch speichern',
  downloadFormats: { html: 'Webseite', text: 'Nur Text', json: 'Daten (JSON)' },
  savedOn: (time) => `Gespeichert am ${time}`,
  downloadFailed: 'Das Gespräch konnte nicht gespeichert werden. Bitte versuchen Sie es noch einmal.',
  consentTitle: 'Ihre Privatsphäre',
  consentAgree: 'Zustimmen und weiter',
  consentPolicy: 'Datenschutzerklärung',
  awayThanks: 'Vielen Dank. Wir melden uns bei Ihnen.',
}
