import { isolate } from '../../isolate.ts'
import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { fromPerson, newMessages } from './nouns.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Hebrew. Who writes is told in both genders at once, as messengers do. */
export const transcriptWords: TranscriptWords = {
  transcript: 'שיחה',
  you: 'אתם',
  roles: { bot: 'עוזר דיגיטלי', agent: 'נציג/ה', system: 'תמיכה' },
  today: 'היום',
  yesterday: 'אתמול',
  unread: 'חדש',
  newMessages: (count) => (count > 99 ? `${isolate('99+')} הודעות חדשות` : newMessages(count)),
  jumpToEnd: 'מעבר להודעה החדשה ביותר',
  loading: 'השיחה נטענת',
  loadEarlier: 'הצגת הודעות קודמות',
  loadingEarlier: 'הודעות קודמות נטענות',
  edited: 'נערכה',
  deleted: 'ההודעה הזו נמחקה',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return 'כמה אנשים מקלידים'
      return second === undefined ? `${isolate(first ?? '')} מקליד/ה` : `${isolate(first ?? '')} ו־${isolate(second)} מקלידים`
    },
    preparing: (name) => (name === undefined ? 'התשובה בהכנה' : `תשובה ${fromPerson(name)} בהכנה`),
  },
  header: {
    online: 'כאן לעזור',
    away: 'תכף נחזור',
    offline: 'נחזור בקרוב',
    connecting: 'מתחברים…',
    disconnected: 'לא מחובר',
    replyTime: (minutes) => `מענה תוך ${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'אתם בתור' : `המקום שלכם בתור: ${number(position)}`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: 'תפריט',
    more: 'אפשרויות נוספות',
    minimise: 'מזעור',
    close: 'סגירה',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${isolate(author)}: ${text}`,
    burst: (count, author) => (author === undefined ? newMessages(count) : `${newMessages(count)} ${fromPerson(author)}`),
    continues: '… ההודעה ממשיכה',
  },
}
