import { isolate } from '../../isolate.ts'
import type { ContentWords } from '../../words/contentWords.ts'
import { counted, number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

const list = (names: readonly string[], separator = '، ') => names.map((name) => isolate(name)).join(separator)
const cards = (count: number) => counted(count, { one: 'بطاقة واحدة', two: 'بطاقتان', few: 'بطاقات', many: 'بطاقة', other: 'بطاقة' })

/** Arabic. */
export const contentWords: ContentWords = {
  unnamedFile: 'ملف',
  opensInNewTab: 'يُفتح في علامة تبويب جديدة',
  showMore: 'عرض المزيد',
  code: 'شيفرة',

  showPicture: 'عرض الصورة',
  showPictureFrom: (host) => `عرض الصورة من ${isolate(host)}`,
  pictureFrom: (author) => (author ? `صورة من ${isolate(author)}` : 'صورة'),
  pictureMissing: 'الصورة غير متاحة',
  openPicture: (name) => `فتح الصورة: ${isolate(name)}`,
  openMorePictures: (more) =>
    `فتح ${counted(more, { one: 'صورة أخرى', two: 'صورتين أخريين', few: 'صور أخرى', many: 'صورة أخرى', other: 'صورة أخرى' })}`,
  pictureViewer: 'الصور',
  closePicture: 'إغلاق',
  previousPicture: 'الصورة السابقة',
  nextPicture: 'الصورة التالية',
  positionOf: (position, total) => `${number(position)} من ${number(total)}`,
  openOriginal: 'فتح الصورة الأصلية',

  cards,
  previousCard: 'البطاقة السابقة',
  nextCard: 'البطاقة التالية',

  chosen: 'تم اختياره',
  choicesExpired: 'انتهت صلاحية هذه الخيارات',

  uploadWaiting: 'بانتظار الرفع',
  uploading: 'جارٍ الرفع',
  uploadProgress: (name) => `جارٍ رفع ${isolate(name)}`,
  uploadFailed: 'تعذّر الرفع',
  uploadLost: 'يُرجى اختيار الملف مرة أخرى',
  uploadCancelled: 'أُلغي الرفع',
  retry: 'إعادة المحاولة',
  retryUpload: (name) => `إعادة المحاولة: رفع ${isolate(name)}`,
  cancelUpload: (name) => `إلغاء رفع ${isolate(name)}`,
  play: (name) => `تشغيل ${isolate(name)}`,
  pause: (name) => `إيقاف ${isolate(name)} مؤقتًا`,
  playbackPosition: 'موضع التشغيل',

  table: 'جدول',
  showMoreRows: (more) =>
    `عرض ${counted(more, { one: 'صف آخر', two: 'صفين آخرين', few: 'صفوف أخرى', many: 'صفًا آخر', other: 'صف آخر' })}`,

  location: 'الموقع',
  ownLocation: 'موقعك',
  shareLocation: 'مشاركة الموقع',
  locating: 'جارٍ تحديد موقعك…',
  locationProblems: {
    denied: 'لا يتيح متصفحك موقعك لهذه الصفحة. يمكنك السماح بذلك في الإعدادات أو كتابة العنوان.',
    unavailable: 'تعذّر تحديد موقعك. يمكنك كتابة العنوان بدلًا من ذلك.',
    timeout: 'تعذّر تحديد موقعك في الوقت المتاح. يُرجى إعادة المحاولة أو كتابة العنوان.',
  },
  openMap: 'فتح الخريطة',
  formUnavailable: 'لا يمكن عرض هذا النموذج هنا',
  unknownMessage: 'لا يمكن عرض هذه الرسالة هنا',
  messageTooLarge: 'هذه الرسالة أكبر من أن تُعرض هنا',
  developerDetails: 'تفاصيل للمطورين',
  notices: noticeWords,

  stillHere: 'ما زلت هنا',
  copyReference: (reference) => `نسخ ${isolate(reference)}`,
  referenceCopied: 'تم النسخ',

  buttonsSummary: (labels) =>
    `${counted(labels.length, { one: 'زر واحد', two: 'زران', few: 'أزرار', many: 'زرًا', other: 'زر' })}: ${list(labels)}`,
  cardsSummary: (titles) => `${cards(titles.length)}: ${list(titles)}`,
  filesSummary: (files) =>
    `${counted(files.length, { one: 'ملف واحد', two: 'ملفان', few: 'ملفات', many: 'ملفًا', other: 'ملف' })}: ${list(files, '؛ ')}`,
  locationSummary: (label) => `الموقع: ${isolate(label)}`,
  formSummary: (title) => `نموذج: ${isolate(title)}`,
  formRequest: (author, title, fields) =>
    `نموذج للتعبئة من ${isolate(author)}: ${isolate(title)}${
      fields === undefined ? '' : ` (${counted(fields, { one: 'حقل واحد', two: 'حقلان', few: 'حقول', many: 'حقلًا', other: 'حقل' })})`
    }`,
  tableSummary: (caption, rows) =>
    `${isolate(caption)}، ${counted(rows, { one: 'صف واحد', two: 'صفان', few: 'صفوف', many: 'صفًا', other: 'صف' })}`,
}
