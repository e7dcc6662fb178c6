import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => name ?? 'Ekibimizden biri'

/** Turkish. */
export const invitationWords: InvitationWords = {
  accept: 'İzin ver',
  decline: 'Hayır, teşekkürler',
  stopSharing: 'Paylaşımı durdur',
  answer: 'Yanıtla',
  declineCall: 'Reddet',
  hangUp: 'Kapat',
  cobrowsing: {
    title: () => 'Bu sayfaya birlikte bakalım mı?',
    request: ({ name }) =>
      `${someone(name)} bu sayfayı sizinle birlikte görmek istiyor. Yalnızca bu sayfa görülebilir ve siz kabul etmeden hiçbir şey açılmaz.`,
    unable: ({ name }) => `${someone(name)} bu sayfayı sizinle birlikte görmek istiyor. Burada bu mümkün değil ama yazmaya devam edebilirsiniz.`,
    announcement: ({ name }) => `${someone(name)} bu sayfayı sizinle birlikte görmek istiyor`,
    opening: 'Açılıyor…',
    accepted: ({ name }) => (name ? `${name} bu sayfayı görebiliyor` : 'Bu sayfa paylaşılıyor'),
    declined: () => 'Bu sayfayı paylaşmadınız',
    ended: () => 'Bu sayfa artık paylaşılmıyor',
    missed: () => 'Bu sayfayı görme isteği sona erdi',
  },
  call: {
    title: ({ video }) => (video ? 'Gelen görüntülü arama' : 'Gelen arama'),
    request: ({ name, video }) =>
      video
        ? `${someone(name)} sizi arıyor. Siz yanıtlayana kadar kamera ve mikrofon kapalı kalır.`
        : `${someone(name)} sizi arıyor. Siz yanıtlayana kadar mikrofonunuz kapalı kalır.`,
    unable: ({ name }) => `${someone(name)} sizi arıyor. Aramalar burada yanıtlanamıyor ama yazmaya devam edebilirsiniz.`,
    announcement: ({ name, video }) => `${video ? 'Gelen görüntülü arama' : 'Gelen arama'}: ${name ?? 'ekibimizden biri'}`,
    opening: 'Bağlanıyor…',
    accepted: ({ name }) => (name ? `${name} ile görüşüyorsunuz` : 'Aramadasınız'),
    declined: ({ video }) => (video ? 'Görüntülü aramayı reddettiniz' : 'Aramayı reddettiniz'),
    ended: ({ video }) => (video ? 'Görüntülü arama sona erdi' : 'Arama sona erdi'),
    missed: ({ name, video }) => `${video ? 'Cevapsız görüntülü arama' : 'Cevapsız arama'}${name ? `: ${name}` : ''}`,
  },
}
