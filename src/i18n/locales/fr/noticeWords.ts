import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => name ?? 'Un membre de notre équipe'

function writePlace(position: number | undefined): string {
  if (position === undefined) return 'Vous êtes dans la file d’attente'
  return position <= 1 ? 'C’est bientôt votre tour' : `Vous êtes en position ${number(position)}`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}, encore moins d’une minute` : `${place}, encore environ ${number(Math.round(waitSeconds / 60))} min`
}

/** French. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)} a rejoint la conversation`,
  'agent-left': ({ name }) => `${someone(name)} a quitté la conversation`,
  'agent-transferred': ({ name }) => (name ? `Nous vous mettons en relation avec ${name}` : 'Nous vous mettons en relation avec une autre personne'),
  'agent-unavailable': () => 'Personne n’est disponible pour le moment',
  queue,
  'conversation-started': () => 'Début de la conversation',
  'conversation-ended': () => 'Fin de la conversation',
  'timeout-warning': () => 'Êtes-vous toujours là ?',
  'case-number': ({ reference }) => (reference ? `Votre numéro de dossier est ${reference}` : 'Un dossier a été ouvert pour vous'),
  'history-incomplete': () => 'Il manque peut-être des messages ici',
  error: ({ reference }) => (reference ? `Un problème est survenu (${reference})` : 'Un problème est survenu'),
}
