import type { PanelWords } from '../../words/panelWords.ts'
import { counted } from './counting.ts'

/** Hebrew. */
export const panelWords: PanelWords = {
  panel: 'צ׳אט',
  ended: 'השיחה הזו הסתיימה.',
  refused: 'הצ׳אט לא זמין כרגע בדף הזה.',
  preChat: 'קודם כמה שאלות.',
  unavailable: 'אין כרגע מי שיענה.',
  endConversation: 'סיום השיחה',
  endQuestion: 'לסיים את השיחה הזו?',
  endFailed: 'הבקשה לא הגיעה אלינו. לסיים את השיחה הזו?',
  endConfirm: 'סיום',
  endCancel: 'להמשיך בצ׳אט',
  restart: 'התחלה מחדש',
  restartQuestion: 'לצאת מהשיחה הזו ולהתחיל מחדש?',
  showConversations: 'השיחות שלכם',
  backToConversation: 'חזרה לשיחה',
  notSettled: 'הודעה עדיין בשליחה. נסו שוב בעוד רגע.',
  connectionLost: 'החיבור נותק. ההודעות שלכם יישלחו כשהוא יחזור.',
  connectionBack: 'החיבור חזר.',
  unreachable: 'אי אפשר להתחבר לצ׳אט כרגע. אפשר לנסות שוב.',
  sendFailed: 'ההודעה שלכם לא נשלחה.',
  sendUnsure: 'לא בטוח שההודעה שלכם הגיעה.',
  unsentAtEnd: (count) => `${counted(count, { one: 'הודעה אחת לא נשלחה', two: 'שתי הודעות לא נשלחו', other: 'הודעות לא נשלחו' })}.`,
}
