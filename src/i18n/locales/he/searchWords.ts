import type { SearchWords } from '../../words/searchWords.ts'
import { counted, number } from './counting.ts'

/** Hebrew. */
export const searchWords: SearchWords = {
  open: 'חיפוש בשיחה הזו',
  field: 'חיפוש בשיחה הזו',
  placeholder: 'חיפוש הודעות',
  position: (position, count) => `${number(position)} מתוך ${number(count)}`,
  nothing: 'אין תוצאות',
  searching: 'מחפשים…',
  earlier: 'התוצאה המוקדמת יותר',
  later: 'התוצאה המאוחרת יותר',
  close: 'סגירת החיפוש',
  found: (count) => (count === 0 ? 'אין תוצאות' : counted(count, { one: 'תוצאה אחת', two: 'שתי תוצאות', other: 'תוצאות' })),
  place: (position, words) => `${position}: ${words}`,
}
