import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => name ?? 'Alguien de nuestro equipo'

function writePlace(position: number | undefined): string {
  if (position === undefined) return 'Está en la cola'
  return position <= 1 ? 'Es la siguiente persona en la cola' : `Está en el puesto ${number(position)} de la cola`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}, falta menos de un minuto` : `${place}, faltan unos ${number(Math.round(waitSeconds / 60))} min`
}

/** Spanish. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)} se ha unido a la conversación`,
  'agent-left': ({ name }) => `${someone(name)} ha salido de la conversación`,
  'agent-transferred': ({ name }) => (name ? `Le estamos pasando con ${name}` : 'Le estamos pasando con otra persona'),
  'agent-unavailable': () => 'No hay nadie disponible en este momento',
  queue,
  'conversation-started': () => 'Conversación iniciada',
  'conversation-ended': () => 'Conversación finalizada',
  'timeout-warning': () => '¿Sigue ahí?',
  'case-number': ({ reference }) => (reference ? `Su número de caso es ${reference}` : 'Se ha abierto un caso para usted'),
  'history-incomplete': () => 'Es posible que falten mensajes aquí',
  error: ({ reference }) => (reference ? `Algo ha salido mal (${reference})` : 'Algo ha salido mal'),
}
