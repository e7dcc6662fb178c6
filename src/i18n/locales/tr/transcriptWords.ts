import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Turkish. Names stand where they need no ending. */
export const transcriptWords: TranscriptWords = {
  transcript: 'Görüşme',
  you: 'Siz',
  roles: { bot: 'Asistan', agent: 'Temsilci', system: 'Destek' },
  today: 'Bugün',
  yesterday: 'Dün',
  unread: 'Yeni',
  newMessages: (count) => `${count > 99 ? '99+' : number(count)} yeni mesaj`,
  jumpToEnd: 'En yeni mesaja git',
  loading: 'Görüşme yükleniyor',
  loadEarlier: 'Daha önceki mesajları göster',
  loadingEarlier: 'Daha önceki mesajlar yükleniyor',
  edited: 'Düzenlendi',
  deleted: 'Bu mesaj silindi',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return 'Birkaç kişi yazıyor'
      return second === undefined ? `${first} yazıyor` : `${first} ve ${second} yazıyor`
    },
    preparing: (name) => (name === undefined ? 'Yanıt hazırlanıyor' : `${name} bir yanıt hazırlıyor`),
  },
  header: {
    online: 'Yardıma hazırız',
    away: 'Birazdan döneceğiz',
    offline: 'Yakında buradayız',
    connecting: 'Bağlanıyor…',
    disconnected: 'Bağlı değil',
    replyTime: (minutes) => `Yanıt süresi: ${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'Sıradasınız' : `Sıra numaranız: ${number(position)}`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: 'Menü',
    more: 'Diğer seçenekler',
    minimise: 'Küçült',
    close: 'Kapat',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author}: ${text}`,
    burst: (count, author) => (author === undefined ? `${number(count)} yeni mesaj` : `${number(count)} yeni mesaj, gönderen: ${author}`),
    continues: '… mesajın devamı var',
  },
}
