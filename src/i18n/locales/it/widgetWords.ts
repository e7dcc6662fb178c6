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
  mute: 'Disattiva i suoni',
  notifyQuestion: 'Vuoi ricevere una notifica quando rispondiamo?',
  notifyAgree: 'Attiva',
  notifyDecline: 'Non ora',
  download: 'Salva la conversazione',
  downloadFormats: { html: 'Pagina web', text: 'Solo testo', json: 'Dati (JSON)' },
  savedOn: (time) => `Salvato il ${time}`,
  downloadFailed: 'Non è stato possibile salvare la conversazione. Riprova.',
  consentTitle: 'La tua privacy',
  consentAgree: 'Accetta e continua',
  consentPolicy: 'Informativa sulla privacy',
  awayThanks: 'Grazie. Ti risponderemo al più presto.',
}
