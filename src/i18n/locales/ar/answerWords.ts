import { isolate } from '../../isolate.ts'
import type { AnswerWords } from '../../words/answerWords.ts'

/** Arabic. */
export const answerWords: AnswerWords = {
  stop: 'إيقاف',
  stopped: 'أوقفت هذه الإجابة',
  interrupted: 'انقطعت الإجابة',
  reactions: { question: 'هل كان هذا مفيدًا؟', like: 'مفيد', dislike: 'غير مفيد' },
  rating: {
    question: 'كيف كانت هذه المحادثة؟',
    stars: ['سيئة جدًا', 'سيئة', 'مقبولة', 'جيدة', 'جيدة جدًا'],
    good: 'جيدة',
    bad: 'سيئة',
    comment: 'هل لديك ملاحظات أخرى؟',
    optional: 'اختياري',
    send: 'إرسال',
    thanks: 'شكرًا على تقييمك',
    given: (name) => `تقييمك: ${isolate(name)}`,
  },
  escalate: { ask: 'التحدث إلى موظف', asked: 'جارٍ البحث عن موظف' },
}
