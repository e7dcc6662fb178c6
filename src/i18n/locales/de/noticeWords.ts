import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => name ?? 'Jemand aus unserem Team'

function writePlace(position: number | undefined): string {
  if (position === undefined) return 'Sie sind in der Warteschlange'
  return position <= 1 ? 'Sie sind als Nächstes dran' : `Sie sind auf Platz ${number(position)}`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}, noch weniger als 1 Minute` : `${place}, noch etwa ${number(Math.round(waitSeconds / 60))} Min.`
}

/** German. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)} ist jetzt im Gespräch`,
  'agent-left': ({ name }) => `${someone(name)} hat das Gespräch verlassen`,
  'agent-transferred': ({ name }) => (name ? `Sie werden mit ${name} verbunden` : 'Sie werden mit einer anderen Person verbunden'),
  'agent-unavailable': () => 'Gerade ist niemand verfügbar',
  queue,
  'conversation-started': () => 'Gespräch begonnen',
  'conversation-ended': () => 'Gespräch beendet',
  'timeout-warning': () => 'Sind Sie noch da?',
  'case-number': ({ reference }) => (reference ? `Ihre Vorgangsnummer lautet ${reference}` : 'Für Sie wurde ein Vorgang angelegt'),
  'history-incomplete': () => 'Hier fehlen möglicherweise Nachrichten',
  error: ({ reference }) => (reference ? `Etwas ist schiefgegangen (${reference})` : 'Etwas ist schiefgegangen'),
}
