import type { Locale } from '../../src/i18n/index.ts'
import { arabic as arabicComposer, german as germanComposer } from '../composer/locales.ts'
import { arabicInvitations, germanInvitations } from '../parts/invitationWords.ts'
import { germanAnswers } from '../message/answerWords.ts'
import { arabicForms, germanForms } from '../form/locales.ts'
import { arabicContent, germanContent } from '../parts/storyLocales.ts'
import { arabic as arabicTranscript } from '../transcript/arabic.ts'
import { arabicInsight } from '../insight/arabicInsight.ts'

const arabicDelivery = {
  ...arabicTranscript.transcript.delivery,
  waiting: { ...arabicTranscript.transcript.delivery.waiting, offline: 'ستُرسل عند عودة الاتصال', lost: 'ستُرسل عند عودة الاتصال' },
  checking: 'لسنا متأكدين من وصولها. نتحقق الآن…',
  unconfirmed: 'لسنا متأكدين من وصولها',
  resendHint: 'إذا أُرسلت مجددًا فقد تظهر مرتين',
  failed: 'لم تُرسل',
  reasons: { ...arabicTranscript.transcript.delivery.reasons, network: 'لم يكن هناك اتصال', 'too-large': 'النص طويل جدًا. انسخه وأرسله على أجزاء' },
  retry: 'إعادة المحاولة',
  resend: 'إرسال مجددًا',
  cancel: 'إلغاء',
  discard: 'تجاهل',
  abandon: 'لا ترسلها مجددًا',
  copy: 'نسخ',
} as const

/** Arabic, put together from the words of the other stories. */
export const arabic: Locale = {
  ...arabicTranscript,
  forms: arabicForms,
  transcript: {
    ...arabicTranscript.transcript,
    delivery: arabicDelivery,
    header: { ...arabicTranscript.transcript.header, connecting: 'جارٍ الاتصال…', disconnected: 'غير متصل' },
  },
  language: 'ar-EG',
  insight: arabicInsight,
  content: {
    ...arabicContent.content,
    chosen: 'تم اختياره',
    cards: (count) => `${new Intl.NumberFormat('ar-EG').format(count)} بطاقات`,
    previousCard: 'البطاقة السابقة',
    nextCard: 'البطاقة التالية',
  },
  composer: arabicComposer.composer,
  invitations: arabicInvitations,
  panel: {
    ...arabicTranscript.panel,
    panel: 'الدردشة',
    preChat: 'بضعة أسئلة أولاً.',
    unavailable: 'لا يوجد أحد للرد الآن.',
    endConversation: 'إنهاء المحادثة',
    endQuestion: 'هل تريد إنهاء هذه المحادثة؟',
    endFailed: 'لم يصلنا طلبك. هل تريد إنهاء هذه المحادثة؟',
    endConfirm: 'إنهاء',
    endCancel: 'متابعة المحادثة',
    showConversations: 'محادثاتك',
    backToConversation: 'العودة إلى المحادثة',
  },
}

/** German, whose words are long. */
export const german: Locale = {
  ...germanComposer,
  forms: germanForms,
  answers: germanAnswers,
  invitations: germanInvitations,
  content: { ...germanContent.content, chosen: 'ausgewählt', previousCard: 'Vorherige Karte', nextCard: 'Nächste Karte' },
  transcript: {
    ...germanComposer.transcript,
    you: 'Sie',
    roles: { bot: 'Assistentin', agent: 'Kundenberaterin', system: 'Kundendienst' },
    delivery: {
      ...germanComposer.transcript.delivery,
      queued: 'Wartet auf die Übertragung',
      waiting: {
        lost: 'Wird gesendet, sobald die Verbindung wiederhergestellt ist',
        offline: 'Wird gesendet, sobald Sie wieder online sind',
        unreachable: 'Bleibt hier und wird gesendet, sobald wir wieder erreichbar sind',
        refused: 'Noch nicht gesendet, bleibt hier gespeichert',
      },
      checking: 'Zustellung ungewiss. Wird überprüft…',
      checkLater: 'Zustellung ungewiss. Wird überprüft, sobald die Verbindung wiederhergestellt ist',
      unconfirmed: 'Zustellung ungewiss',
      resendHint: 'Erneut gesendet erscheint die Nachricht möglicherweise doppelt',
      resend: 'Erneut senden',
      abandon: 'Nicht erneut senden',
      cancel: 'Zurückziehen',
      copy: 'Kopieren',
      reasons: {
        ...germanComposer.transcript.delivery.reasons,
        network: 'Es bestand keine Verbindung',
        'too-large': 'Die Nachricht ist zu lang. Kopieren Sie sie und senden Sie sie in Teilen',
      },
      sent: 'Gesendet', confirmed: 'Gesendet', delivered: 'Zugestellt', read: 'Gelesen', failed: 'Nicht gesendet', retry: 'Erneut versuchen', discard: 'Verwerfen',
    },
    header: { ...germanComposer.transcript.header, online: 'Wir sind für Sie da', close: 'Schließen', minimise: 'Minimieren', menu: 'Menü', more: 'Weitere Optionen' },
  },
  panel: {
    ...germanComposer.panel,
    preChat: 'Zuerst ein paar Fragen.',
    unavailable: 'Zurzeit kann niemand antworten.',
    endConversation: 'Unterhaltung beenden',
    endQuestion: 'Diese Unterhaltung beenden?',
    endFailed: 'Das hat uns nicht erreicht. Diese Unterhaltung beenden?',
    endConfirm: 'Beenden',
    endCancel: 'Weiter unterhalten',
    panel: 'Unterhaltung',
    showConversations: 'Ihre bisherigen Unterhaltungen',
    backToConversation: 'Zurück zur Unterhaltung',
  },
}
