import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

const newMessages = (count: number) => counted(count, { one: 'nova mensagem', other: 'novas mensagens' })

/** Portuguese. */
export const transcriptWords: TranscriptWords = {
  transcript: 'Conversa',
  you: 'Você',
  roles: { bot: 'Assistente', agent: 'Atendente', system: 'Suporte' },
  today: 'Hoje',
  yesterday: 'Ontem',
  unread: 'Novas',
  newMessages: (count) => (count > 99 ? '99+ novas mensagens' : newMessages(count)),
  jumpToEnd: 'Ir para a mensagem mais recente',
  loading: 'Carregando a conversa',
  loadEarlier: 'Mostrar mensagens anteriores',
  loadingEarlier: 'Carregando mensagens anteriores',
  edited: 'Editada',
  deleted: 'Esta mensagem foi excluída',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return 'Várias pessoas estão digitando'
      return second === undefined ? `${first} está digitando` : `${first} e ${second} estão digitando`
    },
    preparing: (name) => (name === undefined ? 'Uma resposta está sendo preparada' : `${name} está preparando uma resposta`),
  },
  header: {
    online: 'Aqui para ajudar',
    away: 'Voltamos em instantes',
    offline: 'Voltamos em breve',
    connecting: 'Conectando…',
    disconnected: 'Sem conexão',
    replyTime: (minutes) => `Responde em ${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'Você está na fila' : `Você está na posição ${number(position)}`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: 'Menu',
    more: 'Mais opções',
    minimise: 'Minimizar',
    close: 'Fechar',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author}: ${text}`,
    burst: (count, author) => (author === undefined ? newMessages(count) : `${newMessages(count)} de ${author}`),
    continues: '… a mensagem continua',
  },
}
