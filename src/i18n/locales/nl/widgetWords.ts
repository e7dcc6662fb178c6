import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** Dutch. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat met ${name}`,
  newMessages: (count) => counted(count, { one: 'nieuw bericht', other: 'nieuwe berichten' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Bericht sluiten',
  larger: 'Venster vergroten',
  smaller: 'Venster verkleinen',
  mute: 'Geluid dempen',
  notifyQuestion: 'Wilt u een melding krijgen als we antwoorden?',
  notifyAgree: 'Inschakelen',
  notifyDecline: 'Niet nu',
  download: 'Gesprek opslaan',
  downloadFormats: { html: 'Webpagina', text: 'Platte tekst', json: 'Gegevens (JSON)' },
  savedOn: (time) => `Opgeslagen op ${time}`,
  downloadFailed: 'Het gesprek kon niet worden opgeslagen. Probeer het opnieuw.',
  consentTitle: 'Uw privacy',
  consentAgree: 'Akkoord en doorgaan',
  consentPolicy: 'Privacybeleid',
  awayThanks: 'Bedankt. We nemen contact met u op.',
}
