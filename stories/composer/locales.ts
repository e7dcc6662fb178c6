import { english, type Locale } from '../../src/i18n/index.ts'
import { arabicInsight } from '../insight/arabicInsight.ts'
import { germanInsight } from '../insight/germanInsight.ts'

const arabicPlural = new Intl.PluralRules('ar')
const arabicNumber = new Intl.NumberFormat('ar-EG')

/** Arabic, for the stories that show right-to-left. */
export const arabic: Locale = {
  ...english,
  language: 'ar-EG',
  insight: arabicInsight,
  composer: {
    ...english.composer,
    placeholder: 'اكتب رسالة',
    composer: 'كتابة رسالة',
    message: 'الرسالة',
    send: 'إرسال',
    attach: 'إرفاق ملفات',
    attachments: 'ملفات للإرسال',
    removeAttachment: (name) => `إزالة ${name}`,
    drop: 'أفلت الملفات لإرفاقها',
    dropLimits: ({ size }) => (size === undefined ? '' : `حتى ${size} لكل ملف`),
    tooLong: 'هذه الرسالة أطول من أن تُرسل. يرجى اختصارها.',
    fileTooLarge: (name, limit) => `${name} كبير جدًا. الحد الأقصى ${limit}.`,
    dismiss: 'إخفاء',
    connecting: 'جارٍ الاتصال',
    reconnectingIn: (seconds) => `انقطع الاتصال. سنحاول مجددًا خلال ${arabicNumber.format(seconds)} ث`,
    reconnecting: 'انقطع الاتصال. نحاول الآن',
    offline: 'أنت غير متصل بالإنترنت',
    offlineHint: 'يمكنك متابعة الكتابة',
    tryNow: 'المحاولة الآن',
    keptMessages: (count) => `${arabicNumber.format(count)} رسائل محفوظة وستُرسل`,
    unreachable: 'تعذّر الوصول إلى الدردشة حاليًا',
    tryAgain: 'إعادة المحاولة',
    pendingMessages: (count) =>
      arabicPlural.select(count) === 'two' ? 'رسالتان في انتظار الإرسال' : `${arabicNumber.format(count)} رسائل في انتظار الإرسال`,
    conversations: 'المحادثات',
    newConversation: 'محادثة جديدة',
    untitledConversation: 'محادثة',
    loadMore: 'عرض المحادثات الأقدم',
    deleteConversation: (title) => `حذف ${title}`,
    deleteQuestion: 'هل تريد حذف هذه المحادثة؟',
    deleteConfirm: 'حذف',
    deleteCancel: 'إبقاء',
  },
}

/** German, whose words are long. */
export const german: Locale = {
  ...english,
  language: 'de',
  insight: germanInsight,
  composer: {
    ...english.composer,
    placeholder: 'Schreiben Sie eine Nachricht an den Kundendienst',
    composer: 'Nachricht schreiben',
    message: 'Nachricht',
    send: 'Senden',
    attach: 'Dateien anhängen',
    attachments: 'Zu sendende Dateien',
    removeAttachment: (name) => `${name} entfernen`,
    fileTooLarge: (name, limit) => `${name} ist zu groß. Dateien dürfen höchstens ${limit} groß sein.`,
    dismiss: 'Ausblenden',
    reconnectingIn: (seconds) => `Verbindung unterbrochen. Nächster Wiederherstellungsversuch in ${seconds} s`,
    offline: 'Keine Internetverbindung',
    offlineHint: 'Sie können weiterschreiben',
    tryNow: 'Jetzt versuchen',
    keptMessages: (count) => `${count} ${count === 1 ? 'Nachricht bleibt gespeichert und wird' : 'Nachrichten bleiben gespeichert und werden'} gesendet`,
    unreachable: 'Der Chat ist zurzeit leider nicht erreichbar',
    tryAgain: 'Erneut versuchen',
    pendingMessages: (count) => `${count} ${count === 1 ? 'Nachricht wartet' : 'Nachrichten warten'} auf die Übertragung`,
    conversations: 'Unterhaltungen',
    newConversation: 'Neue Unterhaltung',
    loadMore: 'Ältere Unterhaltungen anzeigen',
    deleteConversation: (title) => `${title} löschen`,
    deleteQuestion: 'Diese Unterhaltung unwiderruflich löschen?',
    deleteConfirm: 'Endgültig löschen',
    deleteCancel: 'Behalten',
  },
}
