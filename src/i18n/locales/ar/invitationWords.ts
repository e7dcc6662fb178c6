import { isolate } from '../../isolate.ts'
import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => (name === undefined ? 'أحد أفراد فريقنا' : isolate(name))
const call = (video: boolean | undefined) => (video ? 'مكالمة فيديو' : 'مكالمة')
const theCall = (video: boolean | undefined) => (video ? 'مكالمة الفيديو' : 'المكالمة')

/** Arabic. No verb agrees with a name. */
export const invitationWords: InvitationWords = {
  accept: 'السماح',
  decline: 'لا، شكرًا',
  stopSharing: 'إيقاف المشاركة',
  answer: 'رد',
  declineCall: 'رفض',
  hangUp: 'إنهاء المكالمة',
  cobrowsing: {
    title: () => 'هل نتصفح هذه الصفحة معًا؟',
    request: ({ name }) => `طلب من ${someone(name)} لتصفح هذه الصفحة معك. لا يظهر سوى هذه الصفحة، ولا يُفتح أي شيء قبل موافقتك.`,
    unable: ({ name }) => `طلب من ${someone(name)} لتصفح هذه الصفحة معك. هذا غير ممكن هنا، لكن يمكنك متابعة الكتابة.`,
    announcement: ({ name }) => `طلب من ${someone(name)} لتصفح هذه الصفحة معك`,
    opening: 'جارٍ الفتح…',
    accepted: ({ name }) => (name ? `هذه الصفحة ظاهرة الآن لـ ${isolate(name)}` : 'تجري مشاركة هذه الصفحة'),
    declined: () => 'لم تتم مشاركة هذه الصفحة',
    ended: () => 'توقفت مشاركة هذه الصفحة',
    missed: () => 'انتهى طلب تصفح هذه الصفحة',
  },
  call: {
    title: ({ video }) => `${call(video)} واردة`,
    request: ({ name, video }) =>
      video
        ? `مكالمة فيديو واردة من ${someone(name)}. تبقى الكاميرا والميكروفون مغلقين حتى الرد.`
        : `مكالمة واردة من ${someone(name)}. يبقى الميكروفون مغلقًا حتى الرد.`,
    unable: ({ name }) => `مكالمة واردة من ${someone(name)}. لا يمكن الرد على المكالمات هنا، لكن يمكنك متابعة الكتابة.`,
    announcement: ({ name, video }) => `${call(video)} واردة من ${someone(name)}`,
    opening: 'جارٍ الاتصال…',
    accepted: ({ name }) => (name ? `أنت في مكالمة مع ${isolate(name)}` : 'أنت في مكالمة'),
    declined: ({ video }) => `رفضت ${theCall(video)}`,
    ended: ({ video }) => `انتهت ${theCall(video)}`,
    missed: ({ name, video }) => `${call(video)} فائتة${name ? ` من ${isolate(name)}` : ''}`,
  },
}
