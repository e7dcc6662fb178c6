import { english, type Locale } from '../../src/i18n/index.ts'

/** Arabic words of what stands inside messages. */
export const arabicContent: Locale = {
  ...english,
  language: 'ar-EG',
  content: {
    ...english.content,
    openMap: 'فتح الخريطة',
    location: 'الموقع',
    uploading: 'جارٍ الرفع',
    uploadFailed: 'تعذّر الرفع',
    uploadLost: 'اختر الملف مرة أخرى',
    retry: 'إعادة',
    retryUpload: (name) => `إعادة رفع ${name}`,
    showMore: 'عرض المزيد',
    choicesExpired: 'انتهت مدة هذه الخيارات',
    notices: { ...english.content.notices, 'agent-joined': ({ name }) => `انضم ${name ?? 'موظف'} إلى المحادثة` },
  },
}

/** German words of what stands inside messages. */
export const germanContent: Locale = {
  ...english,
  language: 'de',
  content: {
    ...english.content,
    uploadFailed: 'Hochladen fehlgeschlagen',
    uploadLost: 'Bitte wählen Sie die Datei erneut aus',
    uploading: 'Wird hochgeladen',
    retry: 'Erneut versuchen',
    retryUpload: (name) => `Erneut versuchen: ${name} hochladen`,
    choicesExpired: 'Diese Auswahlmöglichkeiten sind abgelaufen',
    notices: { ...english.content.notices, 'agent-joined': ({ name }) => `${name ?? 'Jemand'} ist der Unterhaltung beigetreten` },
  },
}
