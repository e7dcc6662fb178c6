import type { SearchWords } from '../../src/i18n/index.ts'

const arabicNumber = new Intl.NumberFormat('ar-EG')
const germanNumber = new Intl.NumberFormat('de')
const matches = new Intl.PluralRules('ar')

/** Arabic words of the search. */
export const arabicSearch: SearchWords = {
  open: 'البحث في هذه المحادثة',
  field: 'البحث في هذه المحادثة',
  placeholder: 'ابحث في الرسائل',
  position: (position, count) => `${arabicNumber.format(position)} من ${arabicNumber.format(count)}`,
  nothing: 'لا نتائج',
  searching: 'جارٍ البحث…',
  earlier: 'النتيجة الأقدم',
  later: 'النتيجة الأحدث',
  close: 'إغلاق البحث',
  found: (count) => (count === 0 ? 'لا نتائج' : matches.select(count) === 'two' ? 'نتيجتان' : `${arabicNumber.format(count)} نتائج`),
  place: (position, words) => `${position}: ${words}`,
}

/** German words of the search, which are long. */
export const germanSearch: SearchWords = {
  open: 'Diese Unterhaltung durchsuchen',
  field: 'Diese Unterhaltung durchsuchen',
  placeholder: 'Nachrichten durchsuchen',
  position: (position, count) => `${germanNumber.format(position)} von ${germanNumber.format(count)}`,
  nothing: 'Keine Treffer',
  searching: 'Wird gesucht…',
  earlier: 'Älterer Treffer',
  later: 'Neuerer Treffer',
  close: 'Suche schließen',
  found: (count) => (count === 0 ? 'Keine Treffer' : `${germanNumber.format(count)} Treffer`),
  place: (position, words) => `${position}: ${words}`,
}
