import { isolate } from '../../isolate.ts'
import type { WidgetWords } from '../../words/widgetWords.ts'
import { newMessages } from './nouns.ts'

/** Hebrew. */
export const widgetWords: WidgetWords = {
  launcher: 'צ׳אט',
  minimised: (name) => `צ׳אט עם ${isolate(name)}`,
  newMessages,
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'סגירת ההודעה',
  larger: 'הגדלת החלון',
  smaller: 'הקטנת החלון',
  mute: 'השתקת הצלילים',
  notifyQuestion: 'לקבל התראה כשנענה?',
  notifyAgree: 'הפעלה',
  notifyDecline: 'לא עכשיו',
  download: 'שמירת השיחה',
  downloadFormats: { html: 'דף אינטרנט', text: 'טקסט פשוט', json: 'נתונים (JSON)' },
  savedOn: (time) => `נשמר ב־${isolate(time)}`,
  downloadFailed: 'לא הצלחנו לשמור את השיחה. נסו שוב.',
  consentTitle: 'הפרטיות שלכם',
  consentAgree: 'הסכמה והמשך',
  consentPolicy: 'מדיניות הפרטיות',
  awayThanks: 'תודה. נחזור אליכם.',
}
