import type { SearchWords } from '../../words/searchWords.ts'
import { counted, number } from './counting.ts'

/** Arabic. */
export const searchWords: SearchWords = {
  open: 'البحث في هذه المحادثة',
  field: 'البحث في هذه المحادثة',
  placeholder: 'البحث في الرسائل',
  position: (position, count) => `${number(position)} من ${number(count)}`,
  nothing: 'لا توجد نتائج',
  searching: 'جارٍ البحث…',
  earlier: 'النتيجة الأقدم',
  later: 'النتيجة الأحدث',
  close: 'إغلاق البحث',
  found: (count) =>
    count === 0 ? 'لا توجد نتائج' : counted(count, { one: 'نتيجة واحدة', two: 'نتيجتان', few: 'نتائج', many: 'نتيجة', other: 'نتيجة' }),
  place: (position, words) => `${position}: ${words}`,
}
