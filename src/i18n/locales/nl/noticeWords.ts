import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => name ?? 'Een medewerker'

function writePlace(position: number | undefined): string {
  if (position === undefined) return 'U staat in de wachtrij'
  return position <= 1 ? 'U bent als volgende aan de beurt' : `U bent nummer ${number(position)} in de wachtrij`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}, nog minder dan een minuut` : `${place}, nog ongeveer ${number(Math.round(waitSeconds / 60))} min`
}

/** Dutch. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)} neemt nu deel aan het gesprek`,
  'agent-left': ({ name }) => `${someone(name)} heeft het gesprek verlaten`,
  'agent-transferred': ({ name }) => (name ? `U wordt doorverbonden met ${name}` : 'U wordt doorverbonden met iemand anders'),
  'agent-unavailable': () => 'Er is nu niemand beschikbaar',
  queue,
  'conversation-started': () => 'Gesprek gestart',
  'conversation-ended': () => 'Gesprek beëindigd',
  'timeout-warning': () => 'Bent u er nog?',
  'case-number': ({ reference }) => (reference ? `Uw dossiernummer is ${reference}` : 'Er is een dossier voor u geopend'),
  'history-incomplete': () => 'Mogelijk ontbreken hier berichten',
  error: ({ reference }) => (reference ? `Er is iets misgegaan (${reference})` : 'Er is iets misgegaan'),
}
