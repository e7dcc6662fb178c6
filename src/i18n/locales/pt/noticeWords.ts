import type { NoticeFacts, NoticeWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'

const someone = (name: string | undefined) => name ?? 'Alguém da nossa equipe'

function writePlace(position: number | undefined): string {
  if (position === undefined) return 'Você está na fila'
  return position <= 1 ? 'Você é a próxima pessoa da fila' : `Você está na posição ${number(position)} da fila`
}

function queue({ position, waitSeconds }: NoticeFacts): string {
  const place = writePlace(position)
  if (waitSeconds === undefined) return place
  return waitSeconds < 60 ? `${place}, falta menos de um minuto` : `${place}, espera de cerca de ${number(Math.round(waitSeconds / 60))} min`
}

/** Portuguese. */
export const noticeWords: NoticeWords = {
  'agent-joined': ({ name }) => `${someone(name)} entrou na conversa`,
  'agent-left': ({ name }) => `${someone(name)} saiu da conversa`,
  'agent-transferred': ({ name }) => (name ? `Estamos transferindo você para ${name}` : 'Estamos transferindo você para outra pessoa'),
  'agent-unavailable': () => 'Ninguém está disponível no momento',
  queue,
  'conversation-started': () => 'Conversa iniciada',
  'conversation-ended': () => 'Conversa encerrada',
  'timeout-warning': () => 'Você ainda está aí?',
  'case-number': ({ reference }) => (reference ? `O número do seu protocolo é ${reference}` : 'Um protocolo foi aberto para você'),
  'history-incomplete': () => 'Podem faltar mensagens aqui',
  error: ({ reference }) => (reference ? `Algo deu errado (${reference})` : 'Algo deu errado'),
}
