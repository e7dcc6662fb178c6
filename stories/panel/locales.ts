import type { Locale } from '../../src/i18n/index.ts'
import { arabic as arabicComposer, german as germanComposer } from '../composer/locales.ts'
import { arabicContent, germanContent } from '../parts/storyLocales.ts'
import { arabic as arabicTranscript } from '../transcript/arabic.ts'

/** Arabic, put together from the words of the other stories. */
export const arabic: Locale = {
  ...arabicTranscript,
  language: 'ar-EG',
  content: {
    ...arabicContent.content,
    chosen: 'تم اختياره',
    cards: (count) => `${new Intl.NumberFormat('ar-EG').format(count)} بطاقات`,
    previousCard: 'البطاقة السابقة',
    nextCard: 'البطاقة التالية',
  },
  composer: arabicComposer.composer,
  panel: {
    ...arabicTranscript.panel,
    panel: 'الدردشة',
    showConversations: 'محادثاتك',
    backToConversation: 'العودة إلى المحادثة',
  },
}

/** German, whose words are long. */
export const german: Locale = {
  ...germanComposer,
  content: { ...germanContent.content, chosen: 'ausgewählt', previousCard: 'Vorherige Karte', nextCard: 'Nächste Karte' },
  transcript: {
    ...germanComposer.transcript,
    you: 'Sie',
    roles: { bot: 'Assistentin', agent: 'Kundenberaterin', system: 'Kundendienst' },
    delivery: { ...germanComposer.transcript.delivery, sent: 'Gesendet', confirmed: 'Gesendet', delivered: 'Zugestellt', read: 'Gelesen', failed: 'Nicht gesendet', retry: 'Erneut versuchen', discard: 'Löschen' },
    header: { ...germanComposer.transcript.header, online: 'Wir sind für Sie da', close: 'Schließen', minimise: 'Minimieren', menu: 'Menü' },
  },
  panel: { ...germanComposer.panel, panel: 'Unterhaltung', showConversations: 'Ihre bisherigen Unterhaltungen', backToConversation: 'Zurück zur Unterhaltung' },
}
