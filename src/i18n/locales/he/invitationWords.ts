import { isolate } from '../../isolate.ts'
import type { InvitationWords } from '../../words/invitationWords.ts'
import { fromPerson } from './nouns.ts'

const call = (video: boolean | undefined) => (video ? 'שיחת וידאו' : 'שיחה קולית')
const theCall = (video: boolean | undefined) => (video ? 'שיחת הווידאו' : 'השיחה הקולית')

/** Hebrew. No verb agrees with a name. */
export const invitationWords: InvitationWords = {
  accept: 'אישור',
  decline: 'לא, תודה',
  stopSharing: 'הפסקת השיתוף',
  answer: 'מענה',
  declineCall: 'דחייה',
  hangUp: 'ניתוק',
  cobrowsing: {
    title: () => 'לצפות בדף הזה יחד?',
    request: ({ name }) => `בקשה ${fromPerson(name)} לצפות בדף הזה יחד איתכם. רק הדף הזה ייראה, ושום דבר לא ייפתח לפני שתאשרו.`,
    unable: ({ name }) => `בקשה ${fromPerson(name)} לצפות בדף הזה יחד איתכם. זה לא אפשרי כאן, אבל אפשר להמשיך לכתוב.`,
    announcement: ({ name }) => `בקשה ${fromPerson(name)} לצפות בדף הזה יחד איתכם`,
    opening: 'פותחים…',
    accepted: ({ name }) => (name ? `הדף הזה גלוי עכשיו ל־${isolate(name)}` : 'הדף הזה משותף עכשיו'),
    declined: () => 'בחרתם לא לשתף את הדף הזה',
    ended: () => 'הדף הזה כבר לא משותף',
    missed: () => 'הבקשה לצפות בדף הזה הסתיימה',
  },
  call: {
    title: ({ video }) => `${call(video)} נכנסת`,
    request: ({ name, video }) =>
      video
        ? `שיחת וידאו נכנסת ${fromPerson(name)}. המצלמה והמיקרופון כבויים עד שתענו.`
        : `שיחה קולית נכנסת ${fromPerson(name)}. המיקרופון שלכם כבוי עד שתענו.`,
    unable: ({ name }) => `שיחה קולית נכנסת ${fromPerson(name)}. אי אפשר לענות כאן לשיחות קוליות, אבל אפשר להמשיך לכתוב.`,
    announcement: ({ name, video }) => `${call(video)} נכנסת ${fromPerson(name)}`,
    opening: 'מתחברים…',
    accepted: ({ name }) => (name ? `אתם בשיחה קולית עם ${isolate(name)}` : 'אתם בשיחה קולית'),
    declined: ({ video }) => `דחיתם את ${theCall(video)}`,
    ended: ({ video }) => `${theCall(video)} הסתיימה`,
    missed: ({ name, video }) => `${call(video)} שלא נענתה${name ? ` מ־${isolate(name)}` : ''}`,
  },
}
