import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number, plural } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Portuguese. */
export const stateWords: StateWords = {
  welcomeTitle: 'Como podemos ajudar?',
  welcomeText: 'Pergunte o que quiser. Costumamos responder em poucos minutos.',
  emptyTitle: 'Nenhuma mensagem ainda',
  emptyText: 'Escreva abaixo e nós cuidamos do resto.',
  queueTitle: (position) =>
    position === undefined ? 'Você está na fila' : position === 1 ? 'Você é a próxima pessoa da fila' : `Você está na posição ${number(position)}`,
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return 'Alguém vai atender você o mais rápido possível. Você pode continuar escrevendo.'
    return `${range && range.to === undefined ? 'Pode levar' : 'Deve levar'} ${wait}. Você pode continuar escrevendo.`
  },
  unavailableTitle: 'Não há ninguém no momento',
  unavailableText: 'Deixe uma mensagem e responderemos quando voltarmos.',
  unavailableLater: 'Não podemos atender conversas no momento. Volte daqui a pouco.',
  endedTitle: 'Esta conversa foi encerrada',
  endedText: 'Agradecemos o seu contato. Você pode iniciar outra conversa quando quiser.',
  endings: {
    visitor: { title: 'Você encerrou esta conversa', text: 'Você pode iniciar outra quando quiser.' },
    timeout: { text: 'Ela ficou sem atividade por um tempo e foi fechada. Você pode continuar em uma nova.' },
    deleted: { title: 'Esta conversa foi excluída', text: 'Você pode iniciar outra quando quiser.' },
    gone: { title: 'Esta conversa não está mais aberta', text: 'Não foi possível continuá-la. Você pode continuar em uma nova.' },
  },
  endedUnsent: (count) =>
    plural(count, {
      one: 'Sua mensagem não enviada estará no campo de texto.',
      other: 'Suas mensagens não enviadas estarão no campo de texto.',
    }),
  refusedTexts: {
    unauthorised: 'Sua sessão pode ter expirado. Entre novamente, se puder, ou tente mais uma vez.',
    rejected: 'O chat recusou a conexão. Tente de novo daqui a pouco.',
    blocked: 'Esta página não permite que o chat se conecte. Tentar de novo aqui não vai adiantar.',
    unknown: 'Tente de novo daqui a pouco.',
  },
  startNew: 'Iniciar nova conversa',
  errorTitle: 'Algo deu errado do nosso lado',
  errorText: 'Não foi possível carregar a conversa. Nada do que você escreveu foi perdido.',
  tryAgain: 'Tentar de novo',
  checking: 'Verificando…',
}
