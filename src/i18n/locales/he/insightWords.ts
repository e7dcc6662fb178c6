import { isolate } from '../../isolate.ts'
import type { AnalysisWords, InboxWords, InsightWords, KnowledgeWords } from '../../words/insightWords.ts'
import { counted, number } from './counting.ts'

const results = (count: number) => counted(count, { one: 'תוצאה אחת', two: 'שתי תוצאות', other: 'תוצאות' })

const knowledge: KnowledgeWords = {
  sources: 'מקורות',
  found: (query) => `תוצאות עבור ״${isolate(query)}״`,
  nothingFound: (query) => (query ? `לא נמצא דבר עבור ״${isolate(query)}״` : 'לא נמצא דבר'),
  nothingFoundHint: 'נסו מילים אחרות או פחות מילים.',
  results: (listed, total) => (total > listed ? `${number(listed)} מתוך ${results(total)}` : results(total)),
  untitledSource: (position) => `מקור ${number(position)}`,
  showAll: (count) => `הצגת הכול (${number(count)})`,
  showFewer: 'הצגת פחות',
  sourcesSummary: (titles, total) =>
    `${counted(total, { one: 'מקור אחד', two: 'שני מקורות', other: 'מקורות' })}: ${titles.map((title) => isolate(title)).join(', ')}`,
  search: 'חיפוש במאגר הידע',
  searchField: 'מה לחפש',
  searchPlaceholder: 'חיפוש מאמרים',
  searchButton: 'חיפוש',
  searchHint: 'חפשו מאמרים ותשובות בכמה מילים.',
  category: 'קטגוריה',
  anyCategory: 'כל הקטגוריות',
  tags: 'תגיות',
  clearFilters: 'חיפוש בכל מקום',
  searching: 'מחפשים…',
  searchFailed: 'החיפוש לא הצליח',
  answer: 'שאלת שאלה',
  questionField: 'השאלה שלכם',
  questionPlaceholder: 'שאלו שאלה',
  askButton: 'שאלה',
  answering: 'מחפשים תשובה…',
  answerFailed: 'התשובה לא הגיעה',
  answerCame: 'התשובה מוכנה',
  noAnswer: 'אין עדיין תשובה לשאלה הזו',
  copyAnswer: 'העתקת התשובה',
}

const analysis: AnalysisWords = {
  kinds: { intent: 'כוונה', sentiment: 'מצב רוח', pii: 'מידע אישי', language: 'שפה' },
  analysis: 'ניתוח',
  certainty: { high: 'סביר מאוד', good: 'סביר', fair: 'אפשרי', low: 'ניחוש' },
  moods: { positive: 'חיובי', neutral: 'ניטרלי', negative: 'שלילי', mixed: 'מעורב' },
  nothing: 'לא נמצא דבר',
  noPersonalData: 'לא נמצא מידע אישי',
  personalData: (count) => count === 1 ? 'נמצא פרט אחד' : `נמצאו ${counted(count, { one: 'פרט אחד', two: 'שני פרטים', other: 'פרטים' })}`,
  showPersonalData: 'הצגת הפרטים',
  hidePersonalData: 'הסתרת הפרטים',
  hidden: 'מוסתר',
  analysing: 'מנתחים…',
  analysisFailed: 'הניתוח לא הצליח',
  summary: 'סיכום',
  keyPoints: 'נקודות עיקריות',
  mood: 'מצב רוח',
  summarise: 'סיכום השיחה',
  summariseAgain: 'סיכום מחדש',
  summariseHint: 'אפשר לקבל סיכום של השיחה הזו בכמה שורות.',
  summarising: 'מסכמים…',
  summaryFailed: 'הסיכום לא הגיע',
  noSummary: 'אין עדיין מה לסכם',
  copySummary: 'העתקת הסיכום',
}

const inbox: InboxWords = {
  inbox: 'תיבת השיחות',
  statuses: {
    active: 'פעילה',
    assistant: 'אצל העוזר הדיגיטלי',
    waiting: 'ממתינה',
    escalated: 'דורשת מענה אנושי',
    ended: 'הסתיימה',
    resolved: 'נפתרה',
  },
  withAgent: (name) => `עם ${isolate(name)}`,
  rated: (rating) => `דירוג: ${number(rating)} מתוך 5`,
  anonymousVisitor: 'אורח/ת',
  showChanges: (count) => (count > 0 ? `הצגת חדשות (${number(count)})` : 'עדכון הרשימה'),
  filters: 'סינון שיחות',
  anyStatus: 'הכול',
  status: 'מצב',
  moreFilters: 'עוד מסננים',
  agent: 'נציג/ה',
  anyAgent: 'כל הנציגים',
  from: 'מתאריך',
  until: 'עד תאריך',
  clearFilters: 'ניקוי המסננים',
  noneMatch: 'אין שיחה שמתאימה למסננים האלה',
  backToList: 'חזרה לרשימה',
  chooseTitle: 'בחרו שיחה',
  chooseText: 'היא תיפתח כאן, עם כל מה שנאמר בה.',
}

/** Hebrew. */
export const insightWords: InsightWords = {
  knowledge,
  analysis,
  notifications: {
    notifications: 'התראות',
    types: { info: 'לידיעה', success: 'בוצע', warning: 'אזהרה', error: 'בעיה' },
    dismiss: (title) => `סגירה: ${isolate(title)}`,
    more: (count) => `עוד ${number(count)}`,
  },
  inbox,
  tryAgain: 'ניסיון נוסף',
  copied: 'הועתק',
}
