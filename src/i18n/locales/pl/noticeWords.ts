import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => name ?? 'Ktoś z naszego zespołu'

function writePlace(position: number | undefined): string {
  if (position === undefined) return 'Czekają Państwo w kolejce'
  return position <= 1 ? 'Są Państwo następni w kolejce' : `Państwa miejsce w kolejce: ${number(position)}`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}, została niecała minuta` : `${place}, czas oczekiwania około ${number(Math.round(waitSeconds / 60))} min`
}

/** Polish. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)} dołącza do rozmowy`,
  'agent-left': ({ name }) => `${someone(name)} opuszcza rozmowę`,
  'agent-transferred': ({ name }) => (name ? `Za chwilę rozmowę przejmie ${name}` : 'Za chwilę rozmowę przejmie inna osoba'),
  'agent-unavailable': () => 'Nikt nie jest teraz dostępny',
  queue,
  'conversation-started': () => 'Rozmowa rozpoczęta',
  'conversation-ended': () => 'Rozmowa zakończona',
  'timeout-warning': () => 'Czy są Państwo jeszcze z nami?',
  'case-number': ({ reference }) => (reference ? `Numer Państwa zgłoszenia to ${reference}` : 'Otworzyliśmy dla Państwa zgłoszenie'),
  'history-incomplete': () => 'Może tu brakować niektórych wiadomości',
  error: ({ reference }) => (reference ? `Coś poszło nie tak (${reference})` : 'Coś poszło nie tak'),
}
