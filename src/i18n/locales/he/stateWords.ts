import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Hebrew. */
export const stateWords: StateWords = {
  welcomeTitle: 'איך אפשר לעזור?',
  welcomeText: 'אפשר לשאול אותנו כל דבר. בדרך כלל אנחנו עונים תוך כמה דקות.',
  emptyTitle: 'אין עדיין הודעות',
  emptyText: 'כתבו לנו למטה ונטפל בזה.',
  queueTitle: (position) => (position === undefined ? 'אתם בתור' : position === 1 ? 'אתם הבאים בתור' : `המקום שלכם בתור: ${number(position)}`),
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return 'נהיה איתכם בהקדם האפשרי. אפשר להמשיך לכתוב.'
    return `${range && range.to === undefined ? 'זה עשוי לקחת' : 'זמן ההמתנה הצפוי:'} ${wait}. אפשר להמשיך לכתוב.`
  },
  unavailableTitle: 'אין כאן אף אחד כרגע',
  unavailableText: 'השאירו הודעה ונענה כשנחזור.',
  unavailableLater: 'אי אפשר להתחיל שיחה כרגע. בדקו שוב בעוד זמן קצר.',
  endedTitle: 'השיחה הזו הסתיימה',
  endedText: 'תודה ששוחחתם איתנו. אפשר להתחיל שיחה חדשה בכל עת.',
  endings: {
    visitor: { title: 'סיימתם את השיחה הזו', text: 'אפשר להתחיל שיחה חדשה בכל עת.' },
    timeout: { text: 'היה שקט זמן מה, ולכן השיחה נסגרה. אפשר להמשיך בשיחה חדשה.' },
    deleted: { title: 'השיחה הזו נמחקה', text: 'אפשר להתחיל שיחה חדשה בכל עת.' },
    gone: { title: 'השיחה הזו כבר לא פתוחה', text: 'לא הצלחנו להמשיך אותה. אפשר להמשיך בשיחה חדשה.' },
  },
  endedUnsent: (count) => (count === 1 ? 'ההודעה שלא נשלחה תחכה שם בשדה הכתיבה.' : 'ההודעות שלא נשלחו יחכו שם בשדה הכתיבה.'),
  refusedTexts: {
    unauthorised: 'ייתכן שתוקף החיבור שלכם פג. התחברו שוב אם אפשר, או נסו פעם נוספת.',
    rejected: 'הצ׳אט דחה את החיבור. נסו שוב בעוד זמן קצר.',
    blocked: 'הדף הזה לא מאפשר לצ׳אט להתחבר. ניסיון נוסף לא יעזור כאן.',
    unknown: 'נסו שוב בעוד זמן קצר.',
  },
  startNew: 'התחלת שיחה חדשה',
  errorTitle: 'משהו השתבש אצלנו',
  errorText: 'לא הצלחנו לטעון את השיחה. שום דבר ממה שכתבתם לא אבד.',
  tryAgain: 'ניסיון נוסף',
  checking: 'בודקים…',
}
