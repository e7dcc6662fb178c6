import { isolate } from '../../isolate.ts'
import type { ComposerWords } from '../../words/composerWords.ts'
import { counted, number } from './counting.ts'
import { characters, files } from './nouns.ts'

/** Hebrew. */
export const composerWords: ComposerWords = {
  placeholder: 'כתיבת הודעה',
  composer: 'כתיבת הודעה',
  message: 'הודעה',
  send: 'שליחה',
  attach: 'צירוף קבצים',
  attachments: 'קבצים לשליחה',
  removeAttachment: (name) => `הסרת ${isolate(name)}`,
  drop: 'שחררו כאן קבצים כדי לצרף אותם',
  dropLimits: ({ count, size }) =>
    [count === undefined ? '' : `עד ${files(count)}`, size === undefined ? '' : `עד ${isolate(size)} לקובץ`].filter(Boolean).join(', '),
  tooLong: 'הטקסט ארוך מדי לשליחה. קצרו אותו בבקשה.',
  charactersLeft: (count) => count === 1 ? 'נותר תו אחד' : `נותרו ${characters(count)}`,
  charactersOver: (count) => `${characters(count)} מעבר למותר`,
  fileTooLarge: (name, limit) => `הקובץ ${isolate(name)} גדול מדי. אפשר לשלוח קבצים עד ${isolate(limit)}.`,
  fileWrongType: (name) => `הקובץ ${isolate(name)} הוא מסוג שאי אפשר לשלוח כאן.`,
  tooManyFiles: (limit) => `אפשר לשלוח ${files(limit)} בכל פעם.`,
  folder: (name) => `${isolate(name)} היא תיקייה. בחרו את הקבצים שבתוכה.`,
  filesNotAdded: (count) => `${counted(count, { one: 'קובץ אחד לא צורף', two: 'שני קבצים לא צורפו', other: 'קבצים לא צורפו' })}.`,
  notSent: 'השליחה לא הצליחה. ההודעה שלכם עדיין כאן.',
  dismiss: 'סגירה',

  connecting: 'מתחברים',
  reconnectingIn: (seconds) => `החיבור נותק. ניסיון נוסף בעוד ${number(seconds)} שנ׳`,
  reconnecting: 'החיבור נותק. מנסים שוב',
  offline: 'אין חיבור לאינטרנט',
  offlineHint: 'אפשר להמשיך לכתוב',
  unreachable: 'אי אפשר להתחבר לצ׳אט כרגע',
  refused: 'הצ׳אט הזה לא זמין כרגע',
  tryAgain: 'ניסיון נוסף',
  tryNow: 'ניסיון עכשיו',
  pendingMessages: (count) =>
    counted(count, { one: 'הודעה אחת ממתינה לשליחה', two: 'שתי הודעות ממתינות לשליחה', other: 'הודעות ממתינות לשליחה' }),
  keptMessages: (count) =>
    counted(count, {
      one: 'הודעה אחת נשמרה ותישלח בהמשך',
      two: 'שתי הודעות נשמרו ויישלחו בהמשך',
      other: 'הודעות נשמרו ויישלחו בהמשך',
    }),

  conversations: 'שיחות',
  newConversation: 'שיחה חדשה',
  untitledConversation: 'שיחה',
  noConversations: 'אין עדיין שיחות',
  noConversationsHint: 'אפשר לשאול אותנו כל דבר. מה שתכתבו יישמר כאן.',
  loadingConversations: 'השיחות נטענות',
  conversationsFailed: 'לא הצלחנו לטעון את השיחות שלכם',
  loadMore: 'הצגת שיחות ישנות יותר',
  deleteConversation: (title) => `מחיקת ${isolate(title)}`,
  deleteQuestion: 'למחוק את השיחה הזו?',
  deleteConfirm: 'מחיקה',
  deleteCancel: 'השארה',
}
