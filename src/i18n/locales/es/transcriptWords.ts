import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

const newMessages = (count: number) => counted(count, { one: 'mensaje nuevo', other: 'mensajes nuevos' })

/** “y”, which is “e” before the sound of an i. */
const and = (next: string) => (/^(i|hi(?!e))/i.test(next) ? 'e' : 'y')

/** Spanish. */
export const transcriptWords: TranscriptWords = {
  transcript: 'Conversación',
  you: 'Usted',
  roles: { bot: 'Asistente', agent: 'Agente', system: 'Soporte' },
  today: 'Hoy',
  yesterday: 'Ayer',
  unread: 'Nuevo',
  newMessages: (count) => (count > 99 ? '99+ mensajes nuevos' : newMessages(count)),
  jumpToEnd: 'Ir al mensaje más reciente',
  loading: 'Cargando la conversación',
  loadEarlier: 'Mostrar mensajes anteriores',
  loadingEarlier: 'Cargando mensajes anteriores',
  edited: 'Editado',
  deleted: 'Este mensaje se ha eliminado',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return 'Varias personas están escribiendo'
      return second === undefined ? `${first} está escribiendo` : `${first} ${and(second)} ${second} están escribiendo`
    },
    preparing: (name) => (name === undefined ? 'Se está preparando una respuesta' : `${name} está preparando una respuesta`),
  },
  header: {
    online: 'Aquí para ayudarle',
    away: 'Volvemos en un momento',
    offline: 'Volvemos pronto',
    connecting: 'Conectando…',
    disconnected: 'Sin conexión',
    replyTime: (minutes) => `Responde en ${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'Está en la cola' : `Está en el puesto ${number(position)}`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: 'Menú',
    more: 'Más opciones',
    minimise: 'Minimizar',
    close: 'Cerrar',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author}: ${text}`,
    burst: (count, author) => (author === undefined ? newMessages(count) : `${newMessages(count)} de ${author}`),
    continues: '… el mensaje continúa',
  },
}
