import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

const newMessages = (count: number) => counted(count, { one: 'nouveau message', other: 'nouveaux messages' })

/** French. */
export const transcriptWords: TranscriptWords = {
  transcript: 'Conversation',
  you: 'Vous',
  roles: { bot: 'Assistant', agent: 'Agent', system: 'Assistance' },
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  unread: 'Nouveau',
  newMessages: (count) => (count > 99 ? '99+ nouveaux messages' : newMessages(count)),
  jumpToEnd: 'Aller au message le plus récent',
  loading: 'Chargement de la conversation',
  loadEarlier: 'Afficher les messages précédents',
  loadingEarlier: 'Chargement des messages précédents',
  edited: 'Modifié',
  deleted: 'Ce message a été supprimé',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return 'Plusieurs personnes écrivent'
      return second === undefined ? `${first} écrit` : `${first} et ${second} écrivent`
    },
    preparing: (name) => (name === undefined ? 'Une réponse est en préparation' : `${name} prépare une réponse`),
  },
  header: {
    online: 'À votre écoute',
    away: 'De retour dans un instant',
    offline: 'Bientôt de retour',
    connecting: 'Connexion…',
    disconnected: 'Non connecté',
    replyTime: (minutes) => `Répond en ${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'Vous êtes dans la file d’attente' : `Vous êtes en position ${number(position)}`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: 'Menu',
    more: 'Plus d’options',
    minimise: 'Réduire',
    close: 'Fermer',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author} : ${text}`,
    burst: (count, author) => (author === undefined ? newMessages(count) : `${newMessages(count)} de ${author}`),
    continues: '… suite du message',
  },
}
