import { english, type Locale } from '../../src/i18n/index.ts'
import { arabicInvitations, germanInvitations } from './invitationWords.ts'
import { arabicInsight } from '../insight/arabicInsight.ts'
import { germanInsight } from '../insight/germanInsight.ts'

/** Arabic words of what stands inside messages. */
export const arabicContent: Locale = {
  ...english,
  language: 'ar-EG',
  insight: arabicInsight,
  invitations: arabicInvitations,
  content: {
    ...english.content,
    openMap: 'فتح الخريطة',
    location: 'الموقع',
    ownLocation: 'موقعك',
    shareLocation: 'مشاركة موقعك',
    locating: 'جارٍ تحديد موقعك…',
    locationProblems: {
      denied: 'لا يُسمح لهذه الصفحة بمعرفة موقعك. يمكنك السماح بذلك من إعدادات المتصفح، أو كتابة العنوان.',
      unavailable: 'تعذّر العثور على موقعك. يمكنك كتابة العنوان بدلاً من ذلك.',
      timeout: 'تعذّر تحديد موقعك في الوقت المناسب. حاول مجددًا، أو اكتب العنوان.',
    },
    stillHere: 'ما زلت هنا',
    copyReference: (reference) => `نسخ ${reference}`,
    referenceCopied: 'تم النسخ',
    formRequest: (author, title) => `يطلب منك ${author} تعبئة: ${title}`,
    uploading: 'جارٍ الرفع',
    uploadFailed: 'تعذّر الرفع',
    uploadLost: 'اختر الملف مرة أخرى',
    retry: 'إعادة',
    retryUpload: (name) => `إعادة رفع ${name}`,
    showMore: 'عرض المزيد',
    choicesExpired: 'انتهت مدة هذه الخيارات',
    notices: {
      ...english.content.notices,
      'agent-joined': ({ name }) => `انضم ${name ?? 'موظف'} إلى المحادثة`,
      'timeout-warning': () => 'هل ما زلت هنا؟',
      'case-number': ({ reference }) => (reference ? `رقم طلبك هو ${reference}` : 'فُتح طلب لك'),
    },
  },
}

/** German words of what stands inside messages. */
export const germanContent: Locale = {
  ...english,
  language: 'de',
  insight: germanInsight,
  invitations: germanInvitations,
  content: {
    ...english.content,
    location: 'Standort',
    openMap: 'Karte öffnen',
    ownLocation: 'Ihr Standort',
    shareLocation: 'Standort teilen',
    locating: 'Ihr Standort wird ermittelt…',
    locationProblems: {
      denied: 'Diese Seite darf Ihren Standort nicht erfahren. Sie können es in den Einstellungen Ihres Browsers erlauben oder die Adresse schreiben.',
      unavailable: 'Ihr Standort konnte nicht ermittelt werden. Sie können stattdessen die Adresse schreiben.',
      timeout: 'Ihr Standort konnte nicht rechtzeitig ermittelt werden. Bitte versuchen Sie es noch einmal, oder schreiben Sie die Adresse.',
    },
    stillHere: 'Ich bin noch da',
    copyReference: (reference) => `${reference} kopieren`,
    referenceCopied: 'Kopiert',
    formRequest: (author, title, fields) => `${author} bittet Sie auszufüllen: ${title}${fields === undefined ? '' : ` (${fields} ${fields === 1 ? 'Feld' : 'Felder'})`}`,
    uploadFailed: 'Hochladen fehlgeschlagen',
    uploadLost: 'Bitte wählen Sie die Datei erneut aus',
    uploading: 'Wird hochgeladen',
    retry: 'Erneut versuchen',
    retryUpload: (name) => `Erneut versuchen: ${name} hochladen`,
    choicesExpired: 'Diese Auswahlmöglichkeiten sind abgelaufen',
    notices: {
      ...english.content.notices,
      'agent-joined': ({ name }) => `${name ?? 'Jemand'} ist der Unterhaltung beigetreten`,
      'timeout-warning': () => 'Sind Sie noch da?',
      'case-number': ({ reference }) => (reference ? `Ihre Vorgangsnummer lautet ${reference}` : 'Für Sie wurde ein Vorgang angelegt'),
    },
  },
}
