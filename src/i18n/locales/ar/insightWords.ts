import { isolate } from '../../isolate.ts'
import type { AnalysisWords, InsightWords, KnowledgeWords } from '../../words/insightWords.ts'
import { counted, number } from './counting.ts'
import { inboxWords } from './inboxWords.ts'

const knowledge: KnowledgeWords = {
  sources: 'المصادر',
  found: (query) => `نتائج البحث عن «${isolate(query)}»`,
  nothingFound: (query) => (query ? `لا توجد نتائج للبحث عن «${isolate(query)}»` : 'لا توجد نتائج'),
  nothingFoundHint: 'يمكنك تجربة كلمات أخرى أو كلمات أقل.',
  results: (listed, total) => {
    if (total <= listed) return counted(total, { one: 'نتيجة واحدة', two: 'نتيجتان', few: 'نتائج', many: 'نتيجة', other: 'نتيجة' })
    return `${number(listed)} من ${counted(total, { one: 'نتيجة واحدة', two: 'نتيجتين', few: 'نتائج', many: 'نتيجة', other: 'نتيجة' })}`
  },
  untitledSource: (position) => `المصدر ${number(position)}`,
  showAll: (count) => `عرض الكل (${number(count)})`,
  showFewer: 'عرض أقل',
  sourcesSummary: (titles, total) =>
    `${counted(total, { one: 'مصدر واحد', two: 'مصدران', few: 'مصادر', many: 'مصدرًا', other: 'مصدر' })}: ${titles
      .map((title) => isolate(title))
      .join('، ')}`,
  search: 'البحث في قاعدة المعرفة',
  searchField: 'موضوع البحث',
  searchPlaceholder: 'البحث في المقالات',
  searchButton: 'بحث',
  searchHint: 'يمكنك البحث في المقالات والإجابات ببضع كلمات.',
  category: 'الفئة',
  anyCategory: 'كل الفئات',
  tags: 'الوسوم',
  clearFilters: 'البحث في كل مكان',
  searching: 'جارٍ البحث…',
  searchFailed: 'تعذّر البحث',
  answer: 'طرح سؤال',
  questionField: 'سؤالك',
  questionPlaceholder: 'طرح سؤال',
  askButton: 'سؤال',
  answering: 'جارٍ البحث عن إجابة…',
  answerFailed: 'لم تصل الإجابة',
  answerCame: 'الإجابة جاهزة',
  noAnswer: 'لا توجد إجابة عن هذا السؤال بعد',
  copyAnswer: 'نسخ الإجابة',
}

const analysis: AnalysisWords = {
  kinds: { intent: 'القصد', sentiment: 'المزاج', pii: 'البيانات الشخصية', language: 'اللغة' },
  analysis: 'التحليل',
  certainty: { high: 'مرجّح جدًا', good: 'مرجّح', fair: 'ممكن', low: 'تخمين' },
  moods: { positive: 'إيجابي', neutral: 'محايد', negative: 'سلبي', mixed: 'متباين' },
  nothing: 'لم يُعثر على شيء',
  noPersonalData: 'لم يُعثر على بيانات شخصية',
  personalData: (count) =>
    `عُثر على ${counted(count, { one: 'معلومة واحدة', two: 'معلومتين', few: 'معلومات', many: 'معلومة', other: 'معلومة' })}`,
  showPersonalData: 'إظهار البيانات',
  hidePersonalData: 'إخفاء البيانات',
  hidden: 'مخفي',
  analysing: 'جارٍ التحليل…',
  analysisFailed: 'تعذّر التحليل',
  summary: 'الملخص',
  keyPoints: 'النقاط الرئيسية',
  mood: 'المزاج',
  summarise: 'تلخيص',
  summariseAgain: 'إعادة التلخيص',
  summariseHint: 'يمكنك تلخيص هذه المحادثة في بضعة أسطر.',
  summarising: 'جارٍ التلخيص…',
  summaryFailed: 'لم يصل الملخص',
  noSummary: 'لا يوجد ما يمكن تلخيصه بعد',
  copySummary: 'نسخ الملخص',
}

/** Arabic. */
export const insightWords: InsightWords = {
  knowledge,
  analysis,
  notifications: {
    notifications: 'الإشعارات',
    types: { info: 'ملاحظة', success: 'تم', warning: 'تحذير', error: 'مشكلة' },
    dismiss: (title) => `إغلاق: ${isolate(title)}`,
    more: (count) => `المزيد (${number(count)})`,
  },
  inbox: inboxWords,
  tryAgain: 'إعادة المحاولة',
  copied: 'تم النسخ',
}
