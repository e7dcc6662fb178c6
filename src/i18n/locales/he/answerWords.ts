import { isolate } from '../../isolate.ts'
import type { AnswerWords } from '../../words/answerWords.ts'

/** Hebrew. */
export const answerWords: AnswerWords = {
  stop: 'עצירה',
  stopped: 'עצרתם את התשובה הזו',
  interrupted: 'התשובה נקטעה',
  reactions: { question: 'זה עזר?', like: 'עזר', dislike: 'לא עזר' },
  rating: {
    question: 'איך הייתה השיחה?',
    stars: ['גרועה מאוד', 'גרועה', 'סבירה', 'טובה', 'טובה מאוד'],
    good: 'טובה',
    bad: 'גרועה',
    comment: 'תרצו להוסיף משהו?',
    optional: 'לא חובה',
    send: 'שליחה',
    thanks: 'תודה על המשוב',
    given: (name) => `הדירוג שלכם: ${isolate(name)}`,
  },
  escalate: { ask: 'מעבר למענה אנושי', asked: 'מחפשים עבורכם מענה אנושי' },
}
