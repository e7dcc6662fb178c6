import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Arabic. */
export const stateWords: StateWords = {
  welcomeTitle: 'كيف يمكننا مساعدتك؟',
  welcomeText: 'يمكنك سؤالنا عن أي شيء. نرد عادةً خلال بضع دقائق.',
  emptyTitle: 'لا توجد رسائل بعد',
  emptyText: 'يمكنك الكتابة أدناه وسنتولى الباقي.',
  queueTitle: (position) =>
    position === undefined ? 'أنت في قائمة الانتظار' : position === 1 ? 'دورك هو التالي' : `ترتيبك في قائمة الانتظار: ${number(position)}`,
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return 'سنكون معك في أقرب وقت ممكن. يمكنك متابعة الكتابة.'
    return `${range && range.to === undefined ? 'قد يستغرق الأمر' : 'وقت الانتظار المتوقع:'} ${wait}. يمكنك متابعة الكتابة.`
  },
  unavailableTitle: 'لا أحد هنا الآن',
  unavailableText: 'يمكنك ترك رسالة وسنرد عليك عند عودتنا.',
  unavailableLater: 'لا يمكننا استقبال محادثات في الوقت الحالي. يُرجى العودة بعد قليل.',
  endedTitle: 'انتهت هذه المحادثة',
  endedText: 'شكرًا على تواصلك معنا. يمكنك بدء محادثة جديدة في أي وقت.',
  endings: {
    visitor: { title: 'أنهيت هذه المحادثة', text: 'يمكنك بدء محادثة جديدة في أي وقت.' },
    timeout: { text: 'أُغلقت المحادثة لعدم وجود نشاط لفترة. يمكنك المتابعة في محادثة جديدة.' },
    deleted: { title: 'حُذفت هذه المحادثة', text: 'يمكنك بدء محادثة جديدة في أي وقت.' },
    gone: { title: 'لم تعد هذه المحادثة مفتوحة', text: 'تعذّر استئنافها. يمكنك المتابعة في محادثة جديدة.' },
  },
  endedUnsent: (count) =>
    count === 1 ? 'ستكون رسالتك غير المرسلة في خانة الكتابة بالمحادثة الجديدة.' : 'ستكون رسائلك غير المرسلة في خانة الكتابة بالمحادثة الجديدة.',
  refusedTexts: {
    unauthorised: 'ربما انتهت جلستك. يُرجى تسجيل الدخول من جديد إن أمكن أو إعادة المحاولة.',
    rejected: 'رفضت الدردشة الاتصال. يُرجى المحاولة بعد قليل.',
    blocked: 'لا تسمح هذه الصفحة باتصال الدردشة. لن تفيد إعادة المحاولة هنا.',
    unknown: 'يُرجى المحاولة بعد قليل.',
  },
  startNew: 'بدء محادثة جديدة',
  errorTitle: 'حدث خطأ ما من جانبنا',
  errorText: 'تعذّر تحميل المحادثة. لم يُفقد شيء مما كتبته.',
  tryAgain: 'إعادة المحاولة',
  checking: 'جارٍ التحقق…',
}
