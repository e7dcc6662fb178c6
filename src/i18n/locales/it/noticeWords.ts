import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => name ?? 'Una persona del nostro team'

function writePlace(position: number | undefined): string {
  if (position === undefined) return 'Sei in coda'
  return position <= 1 ? 'Il prossimo turno è il tuo' : `Sei in coda al posto ${number(position)}`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}, manca meno di un minuto` : `${place}, attesa di circa ${number(Math.round(waitSeconds / 60))} min`
}

/** Italian. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)} partecipa ora alla conversazione`,
  'agent-left': ({ name }) => `${someone(name)} ha lasciato la conversazione`,
  'agent-transferred': ({ name }) => (name ? `Ti stiamo mettendo in contatto con ${name}` : 'Ti stiamo mettendo in contatto con un’altra persona'),
  'agent-unavailable': () => 'Al momento non c’è nessuno disponibile',
  queue,
  'conversation-started': () => 'Conversazione iniziata',
  'conversation-ended': () => 'Conversazione terminata',
  'timeout-warning': () => 'Ci sei ancora?',
  'case-number': ({ reference }) => (reference ? `Il numero della tua pratica è ${reference}` : 'È stata aperta una pratica per te'),
  'history-incomplete': () => 'Qui potrebbero mancare dei messaggi',
  error: ({ reference }) => (reference ? `Qualcosa è andato storto (${reference})` : 'Qualcosa è andato storto'),
}
