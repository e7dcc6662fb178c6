import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

const newMessages = (count: number) => counted(count, { one: 'neue Nachricht', other: 'neue Nachrichten' })

/** German. */
export const transcriptWords: TranscriptWords = {
  transcript: 'Gespräch',
  you: 'Sie',
  roles: { bot: 'Assistent', agent: 'Ansprechperson', system: 'Support' },
  today: 'Heute',
  yesterday: 'Gestern',
  unread: 'Neu',
  newMessages: (count) => (count > 99 ? '99+ neue Nachrichten' : newMessages(count)),
  jumpToEnd: 'Zur neuesten Nachricht',
  loading: 'Gespräch wird geladen',
  loadEarlier: 'Frühere Nachrichten anzeigen',
  loadingEarlier: 'Frühere Nachrichten werden geladen',
  edited: 'Bearbeitet',
  deleted: 'Diese Nachricht wurde gelöscht',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return 'Mehrere Personen schreiben'
      return second === undefined ? `${first} schreibt` : `${first} und ${second} schreiben`
    },
    preparing: (name) => (name === undefined ? 'Eine Antwort wird vorbereitet' : `${name} bereitet eine Antwort vor`),
  },
  header: {
    online: 'Für Sie da',
    away: 'Kurz abwesend',
    offline: 'Bald wieder da',
    connecting: 'Verbindung wird hergestellt …',
    disconnected: 'Nicht verbunden',
    replyTime: (minutes) => `Antwortet in ${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'Sie sind in der Warteschlange' : `Sie sind auf Platz ${number(position)}`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: 'Menü',
    more: 'Weitere Optionen',
    minimise: 'Minimieren',
    close: 'Schließen',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author}: ${text}`,
    burst: (count, author) => (author === undefined ? newMessages(count) : `${newMessages(count)} von ${author}`),
    continues: '… Nachricht geht weiter',
  },
}
