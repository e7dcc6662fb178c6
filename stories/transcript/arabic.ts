import { english, type Locale } from '../../src/i18n/index.ts'
import { arabicAnswers } from '../message/answerWords.ts'
import { arabicInsight } from '../insight/arabicInsight.ts'

/** Enough Arabic for the right-to-left stories. */
export const arabic: Locale = {
  ...english,
  language: 'ar',
  insight: arabicInsight,
  answers: arabicAnswers,
  transcript: {
    ...english.transcript,
    transcript: 'المحادثة',
    you: 'أنت',
    roles: { bot: 'المساعد', agent: 'موظف الدعم', system: 'الدعم' },
    today: 'اليوم',
    yesterday: 'أمس',
    unread: 'جديد',
    delivery: { ...english.transcript.delivery, read: 'مقروءة', delivered: 'تم التسليم', sent: 'أُرسلت', confirmed: 'أُرسلت', failed: 'لم تُرسل', retry: 'إعادة المحاولة', discard: 'حذف' },
    typing: { typing: ([name]) => `${name} يكتب الآن`, preparing: () => 'يجري إعداد الرد' },
    header: { ...english.transcript.header, online: 'متصل الآن', replyTime: (minutes) => `يرد خلال ${minutes} دقائق تقريبًا`, menu: 'القائمة', close: 'إغلاق', minimise: 'تصغير' },
  },
}
