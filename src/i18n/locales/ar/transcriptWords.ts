import { isolate } from '../../isolate.ts'
import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { newMessages } from './nouns.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Arabic. No verb agrees with a name. */
export const transcriptWords: TranscriptWords = {
  transcript: 'المحادثة',
  you: 'أنت',
  roles: { bot: 'المساعد', agent: 'موظف الدعم', system: 'الدعم' },
  today: 'اليوم',
  yesterday: 'أمس',
  unread: 'جديد',
  newMessages: (count) => (count > 99 ? `${isolate(`${number(99)}+`)} رسالة جديدة` : newMessages(count)),
  jumpToEnd: 'الانتقال إلى أحدث رسالة',
  loading: 'جارٍ تحميل المحادثة',
  loadEarlier: 'عرض رسائل سابقة',
  loadingEarlier: 'جارٍ تحميل رسائل سابقة',
  edited: 'معدّلة',
  deleted: 'حُذفت هذه الرسالة',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return 'عدة أشخاص يكتبون الآن'
      if (second === undefined) return `رسالة قيد الكتابة من ${isolate(first ?? '')}`
      return `رسائل قيد الكتابة من ${isolate(first ?? '')} و${isolate(second)}`
    },
    preparing: (name) => (name === undefined ? 'رد قيد التحضير' : `رد قيد التحضير من ${isolate(name)}`),
  },
  header: {
    online: 'هنا لمساعدتك',
    away: 'سنعود بعد لحظات',
    offline: 'سنعود قريبًا',
    connecting: 'جارٍ الاتصال…',
    disconnected: 'غير متصل',
    replyTime: (minutes) => `الرد خلال ${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'أنت في قائمة الانتظار' : `ترتيبك في قائمة الانتظار: ${number(position)}`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}، ${wait}`
    },
    menu: 'القائمة',
    more: 'المزيد من الخيارات',
    minimise: 'تصغير',
    close: 'إغلاق',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${isolate(author)}: ${text}`,
    burst: (count, author) => (author === undefined ? newMessages(count) : `${newMessages(count)} من ${isolate(author)}`),
    continues: '… للرسالة بقية',
  },
}
