import { isolate } from '../../isolate.ts'
import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'
import { minutes } from './nouns.ts'

function writePlace(position: number | undefined): string {
  if (position === undefined) return 'אתם בתור'
  return position <= 1 ? 'אתם הבאים בתור' : `המקום שלכם בתור: ${number(position)}`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}, זמן ההמתנה: פחות מדקה` : `${place}, זמן ההמתנה: בערך ${minutes(Math.round(waitSeconds / 60))}`
}

/** Hebrew. No verb agrees with a name. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => (name === undefined ? 'הצוות שלנו איתכם בשיחה' : `${isolate(name)} עכשיו בשיחה`),
  'agent-left': ({ name }) => (name === undefined ? 'הצוות שלנו כבר לא בשיחה' : `${isolate(name)} כבר לא בשיחה`),
  'agent-transferred': ({ name }) => (name ? `מעבירים אתכם אל ${isolate(name)}` : 'מעבירים אתכם לטיפול אחר'),
  'agent-unavailable': () => 'אין כרגע מי שיענה',
  queue,
  'conversation-started': () => 'השיחה התחילה',
  'conversation-ended': () => 'השיחה הסתיימה',
  'timeout-warning': () => 'אתם עדיין כאן?',
  'case-number': ({ reference }) => (reference ? `מספר הפנייה שלכם הוא ${isolate(reference)}` : 'נפתחה עבורכם פנייה'),
  'history-incomplete': () => 'ייתכן שחסרות כאן הודעות',
  error: ({ reference }) => (reference ? `משהו השתבש (${isolate(reference)})` : 'משהו השתבש'),
}
