import type { FormWords } from '../../src/i18n/index.ts'
import { english } from '../../src/i18n/index.ts'

const germanMissing = {
  words: 'Bitte ausfüllen.',
  choice: 'Bitte treffen Sie eine Auswahl.',
  tick: 'Bitte setzen Sie das Häkchen.',
  place: 'Bitte teilen Sie Ihren Standort mit.',
  check: 'Bitte schließen Sie die Prüfung ab.',
} as const

/** German words of forms. */
export const germanForms: FormWords = {
  ...english.forms,
  submit: 'Absenden',
  cancel: 'Jetzt nicht',
  optional: 'freiwillig',
  choose: 'Bitte auswählen…',
  ticked: 'Ja',
  callbackHint: 'Unter dieser Nummer rufen wir Sie zurück.',
  problems: (count) => (count === 1 ? 'Eine Angabe bitte noch einmal prüfen' : `${count} Angaben bitte noch einmal prüfen`),
  problem: {
    required: (kind) => germanMissing[kind],
    tooShort: (least) => `Bitte mindestens ${least} Zeichen eingeben.`,
    tooLong: (most) => `Bitte höchstens ${most} Zeichen eingeben.`,
    notAnEmail: 'Bitte prüfen Sie die Adresse, zum Beispiel name@beispiel.de.',
    notAPhone: 'Bitte prüfen Sie die Nummer. Sie braucht mindestens fünf Ziffern.',
    notADate: 'Bitte geben Sie ein vollständiges Datum ein.',
    tooEarly: (day) => `Bitte wählen Sie den ${day} oder einen späteren Tag.`,
    tooLate: (day) => `Bitte wählen Sie den ${day} oder einen früheren Tag.`,
    outOfRange: (least, most) => `Bitte wählen Sie eine Zahl von ${least} bis ${most}.`,
    notAnOption: 'Bitte wählen Sie eine der Antworten.',
  },
  sending: 'Wird gesendet…',
  sent: 'Gesendet',
  failed: 'Das Absenden ist fehlgeschlagen',
  failedKept: 'Ihre Angaben sind noch da.',
  tryAgain: 'Erneut versuchen',
  unconfirmed: 'Wir wissen nicht sicher, ob Ihre Angaben angekommen sind.',
  sendAgain: 'Erneut senden',
  cancelled: 'Sie haben dieses Formular ausgelassen',
  expired: 'Dieses Formular ist geschlossen',
  expiresIn: (seconds) => `Schließt in ${seconds} Sekunden`,
  shareLocation: 'Meinen Standort mitteilen',
  secure: 'Wird einmalig verschlüsselt übertragen. Nichts davon bleibt in dieser Unterhaltung gespeichert.',
  secureTitle: 'Gesichertes Formular',
  preChatTitle: 'Bevor wir beginnen',
  preChatSubmit: 'Unterhaltung beginnen',
  wordings: {
    ...english.forms.wordings,
    'first-name': 'Vorname',
    'last-name': 'Nachname',
    email: 'E-Mail-Adresse',
    phone: 'Telefonnummer',
    question: 'Wobei können wir Ihnen helfen?',
    survey: 'Wie zufrieden waren Sie mit unserer Unterstützung?',
  },
}

const arabicMissing = {
  words: 'يرجى ملء هذا الحقل.',
  choice: 'يرجى اختيار إجابة.',
  tick: 'يرجى وضع علامة في المربع.',
  place: 'يرجى مشاركة موقعك.',
  check: 'يرجى إكمال التحقق.',
} as const

const arabicNumber = new Intl.NumberFormat('ar-EG')

/** Arabic words of forms. */
export const arabicForms: FormWords = {
  ...english.forms,
  submit: 'إرسال',
  cancel: 'ليس الآن',
  optional: 'اختياري',
  choose: 'اختر…',
  ticked: 'نعم',
  callbackHint: 'سنتصل بك على هذا الرقم.',
  problems: (count) => (count === 1 ? 'إجابة واحدة تحتاج إلى مراجعة' : `${arabicNumber.format(count)} إجابات تحتاج إلى مراجعة`),
  problem: {
    ...english.forms.problem,
    required: (kind) => arabicMissing[kind],
    notAnEmail: 'يرجى التحقق من العنوان، مثل name@example.com.',
    notAPhone: 'يرجى التحقق من الرقم. يجب أن يحتوي على خمسة أرقام على الأقل.',
    notADate: 'يرجى إدخال تاريخ كامل.',
    notAnOption: 'يرجى اختيار إحدى الإجابات.',
  },
  sending: 'جارٍ الإرسال…',
  sent: 'تم الإرسال',
  failed: 'تعذّر الإرسال',
  failedKept: 'إجاباتك ما زالت هنا.',
  tryAgain: 'إعادة المحاولة',
  unconfirmed: 'لسنا متأكدين من وصول إجاباتك.',
  sendAgain: 'إرسال مجددًا',
  cancelled: 'تخطّيت هذا النموذج',
  expired: 'هذا النموذج مغلق',
  expiresIn: (seconds) => `يُغلق خلال ${arabicNumber.format(seconds)} ث`,
  shareLocation: 'مشاركة موقعي',
  secure: 'يُرسل مرة واحدة عبر اتصال مشفّر، ولا يُحفظ شيء منه في هذه المحادثة.',
  secureTitle: 'نموذج آمن',
  preChatTitle: 'قبل أن نبدأ',
  preChatSubmit: 'بدء المحادثة',
  wordings: {
    ...english.forms.wordings,
    'first-name': 'الاسم الأول',
    'last-name': 'اسم العائلة',
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
    question: 'كيف يمكننا مساعدتك؟',
    survey: 'كيف كانت تجربتك؟',
  },
}
