import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

const newMessages = (count: number) => counted(count, { one: 'nuovo messaggio', other: 'nuovi messaggi' })

/** Italian. */
export const transcriptWords: TranscriptWords = {
  transcript: 'Conversazione',
  you: 'Tu',
  roles: { bot: 'Assistente', agent: 'Operatore', system: 'Assistenza' },
  today: 'Oggi',
  yesterday: 'Ieri',
  unread: 'Nuovi',
  newMessages: (count) => (count > 99 ? '99+ nuovi messaggi' : newMessages(count)),
  jumpToEnd: 'Vai al messaggio più recente',
  loading: 'Caricamento della conversazione',
  loadEarlier: 'Mostra messaggi precedenti',
  loadingEarlier: 'Caricamento dei messaggi precedenti',
  edited: 'Modificato',
  deleted: 'Questo messaggio è stato eliminato',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return 'Più persone stanno scrivendo'
      return second === undefined ? `${first} sta scrivendo` : `${first} e ${second} stanno scrivendo`
    },
    preparing: (name) => (name === undefined ? 'Una risposta è in preparazione' : `${name} sta preparando una risposta`),
  },
  header: {
    online: 'Siamo qui per aiutarti',
    away: 'Torniamo subito',
    offline: 'Torniamo presto',
    connecting: 'Connessione…',
    disconnected: 'Non connesso',
    replyTime: (minutes) => `Risponde in ${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'Sei in coda' : `Sei al posto ${number(position)}`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: 'Menu',
    more: 'Altre opzioni',
    minimise: 'Riduci',
    close: 'Chiudi',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author}: ${text}`,
    burst: (count, author) => (author === undefined ? newMessages(count) : `${newMessages(count)} da ${author}`),
    continues: '… il messaggio continua',
  },
}
