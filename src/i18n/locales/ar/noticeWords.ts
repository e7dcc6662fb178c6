import { isolate } from '../../isolate.ts'
import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'
import { ofMinutes } from './nouns.ts'

const someone = (name: string | undefined) => (name === undefined ? 'أحد أفراد فريقنا' : isolate(name))

function writePlace(position: number | undefined): string {
  if (position === undefined) return 'أنت في قائمة الانتظار'
  return position <= 1 ? 'دورك هو التالي' : `ترتيبك في قائمة الانتظار: ${number(position)}`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}، بقي أقل من دقيقة` : `${place}، بقي حوالي ${ofMinutes(Math.round(waitSeconds / 60))}`
}

/** Arabic. No verb agrees with a name. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)} في المحادثة الآن`,
  'agent-left': ({ name }) => `انتهت مشاركة ${someone(name)} في المحادثة`,
  'agent-transferred': ({ name }) => (name ? `جارٍ توصيلك بـ ${isolate(name)}` : 'جارٍ توصيلك بشخص آخر'),
  'agent-unavailable': () => 'لا أحد متاح حاليًا',
  queue,
  'conversation-started': () => 'بدأت المحادثة',
  'conversation-ended': () => 'انتهت المحادثة',
  'timeout-warning': () => 'هل ما زلت هنا؟',
  'case-number': ({ reference }) => (reference ? `رقم طلبك هو ${isolate(reference)}` : 'تم فتح طلب لك'),
  'history-incomplete': () => 'قد تكون بعض الرسائل مفقودة هنا',
  error: ({ reference }) => (reference ? `حدث خطأ ما (${isolate(reference)})` : 'حدث خطأ ما'),
}
