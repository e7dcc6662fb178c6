import { isolate } from '../../isolate.ts'
import type { ContentWords } from '../../words/contentWords.ts'
import { counted, number } from './counting.ts'
import { files } from './nouns.ts'
import { noticeWords } from './noticeWords.ts'

const list = (names: readonly string[], separator = ', ') => names.map((name) => isolate(name)).join(separator)
const cards = (count: number) => counted(count, { one: 'כרטיס אחד', two: 'שני כרטיסים', other: 'כרטיסים' })

/** Hebrew. */
export const contentWords: ContentWords = {
  unnamedFile: 'קובץ',
  opensInNewTab: 'נפתח בכרטיסייה חדשה',
  showMore: 'הצגת עוד',
  code: 'קוד',

  showPicture: 'הצגת התמונה',
  showPictureFrom: (host) => `הצגת תמונה מ־${isolate(host)}`,
  pictureFrom: (author) => (author ? `תמונה מ־${isolate(author)}` : 'תמונה'),
  pictureMissing: 'התמונה לא זמינה',
  openPicture: (name) => `פתיחת תמונה: ${isolate(name)}`,
  openMorePictures: (more) => `פתיחת ${counted(more, { one: 'תמונה נוספת', two: 'שתי תמונות נוספות', other: 'תמונות נוספות' })}`,
  pictureViewer: 'תמונות',
  closePicture: 'סגירה',
  previousPicture: 'התמונה הקודמת',
  nextPicture: 'התמונה הבאה',
  positionOf: (position, total) => `${number(position)} מתוך ${number(total)}`,
  openOriginal: 'פתיחת המקור',

  cards,
  previousCard: 'הכרטיס הקודם',
  nextCard: 'הכרטיס הבא',

  chosen: 'נבחר',
  choicesExpired: 'תוקף האפשרויות האלה פג',

  uploadWaiting: 'ממתין להעלאה',
  uploading: 'בהעלאה',
  uploadProgress: (name) => `בהעלאה: ${isolate(name)}`,
  uploadFailed: 'ההעלאה נכשלה',
  uploadLost: 'בחרו את הקובץ שוב',
  uploadCancelled: 'ההעלאה בוטלה',
  retry: 'ניסיון נוסף',
  retryUpload: (name) => `ניסיון נוסף להעלות את ${isolate(name)}`,
  cancelUpload: (name) => `ביטול ההעלאה של ${isolate(name)}`,
  play: (name) => `הפעלת ${isolate(name)}`,
  pause: (name) => `השהיית ${isolate(name)}`,
  playbackPosition: 'מיקום בהשמעה',

  table: 'טבלה',
  showMoreRows: (more) => `הצגת ${counted(more, { one: 'שורה נוספת', two: 'שתי שורות נוספות', other: 'שורות נוספות' })}`,

  location: 'מיקום',
  ownLocation: 'המיקום שלכם',
  shareLocation: 'שיתוף מיקום',
  locating: 'מאתרים את המיקום שלכם…',
  locationProblems: {
    denied: 'הדפדפן שלכם לא מוסר לדף הזה את המיקום. אפשר לאשר זאת בהגדרות או לכתוב את הכתובת.',
    unavailable: 'לא הצלחנו לאתר את המיקום שלכם. אפשר לכתוב את הכתובת במקום זאת.',
    timeout: 'לא הצלחנו לאתר את המיקום שלכם בזמן. נסו שוב או כתבו את הכתובת.',
  },
  openMap: 'פתיחת המפה',
  formUnavailable: 'אי אפשר להציג כאן את הטופס הזה',
  unknownMessage: 'אי אפשר להציג כאן את ההודעה הזו',
  messageTooLarge: 'ההודעה הזו גדולה מכדי להציג אותה כאן',
  developerDetails: 'פרטים למפתחים',
  notices: noticeWords,

  stillHere: 'עדיין כאן',
  copyReference: (reference) => `העתקת ${isolate(reference)}`,
  referenceCopied: 'הועתק',

  buttonsSummary: (labels) => `${counted(labels.length, { one: 'כפתור אחד', two: 'שני כפתורים', other: 'כפתורים' })}: ${list(labels)}`,
  cardsSummary: (titles) => `${cards(titles.length)}: ${list(titles)}`,
  filesSummary: (names) => `${files(names.length)}: ${list(names, '; ')}`,
  locationSummary: (label) => `מיקום: ${isolate(label)}`,
  formSummary: (title) => `טופס: ${isolate(title)}`,
  formRequest: (author, title, fields) =>
    `טופס למילוי מ־${isolate(author)}: ${isolate(title)}${
      fields === undefined ? '' : ` (${counted(fields, { one: 'שדה אחד', two: 'שני שדות', other: 'שדות' })})`
    }`,
  tableSummary: (caption, rows) => `${isolate(caption)}, ${counted(rows, { one: 'שורה אחת', two: 'שתי שורות', other: 'שורות' })}`,
}
