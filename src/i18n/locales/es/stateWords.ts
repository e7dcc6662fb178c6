import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number, plural } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Spanish. */
export const stateWords: StateWords = {
  welcomeTitle: '¿En qué podemos ayudarle?',
  welcomeText: 'Pregúntenos lo que quiera. Solemos responder en unos minutos.',
  emptyTitle: 'Aún no hay mensajes',
  emptyText: 'Escriba abajo y nos ocuparemos de todo.',
  queueTitle: (position) =>
    position === undefined ? 'Está en la cola' : position === 1 ? 'Es la siguiente persona en la cola' : `Está en el puesto ${number(position)}`,
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return 'Le atenderemos lo antes posible. Puede seguir escribiendo.'
    return `La espera ${range && range.to === undefined ? 'puede ser' : 'será'} de ${wait}. Puede seguir escribiendo.`
  },
  unavailableTitle: 'No hay nadie en este momento',
  unavailableText: 'Deje un mensaje y le responderemos cuando volvamos.',
  unavailableLater: 'No podemos atender conversaciones en este momento. Vuelva a intentarlo dentro de un rato.',
  endedTitle: 'Esta conversación ha finalizado',
  endedText: 'Gracias por hablar con nosotros. Puede iniciar otra en cualquier momento.',
  endings: {
    visitor: { title: 'Ha finalizado esta conversación', text: 'Puede iniciar otra en cualquier momento.' },
    timeout: { text: 'No hubo actividad durante un rato, por lo que se cerró. Puede continuar en otra nueva.' },
    deleted: { title: 'Esta conversación se ha eliminado', text: 'Puede iniciar otra en cualquier momento.' },
    gone: { title: 'Esta conversación ya no está abierta', text: 'No se ha podido continuar. Puede seguir en otra nueva.' },
  },
  endedUnsent: (count) =>
    plural(count, {
      one: 'Su mensaje sin enviar estará en el campo de texto.',
      other: 'Sus mensajes sin enviar estarán en el campo de texto.',
    }),
  refusedTexts: {
    unauthorised: 'Es posible que su sesión haya caducado. Inicie sesión de nuevo si puede, o inténtelo otra vez.',
    rejected: 'El chat ha rechazado la conexión. Inténtelo de nuevo dentro de un rato.',
    blocked: 'Esta página no permite que el chat se conecte. Intentarlo de nuevo no servirá aquí.',
    unknown: 'Inténtelo de nuevo dentro de un rato.',
  },
  startNew: 'Iniciar otra conversación',
  errorTitle: 'Algo ha fallado por nuestra parte',
  errorText: 'No se ha podido cargar la conversación. No se ha perdido nada de lo que escribió.',
  tryAgain: 'Reintentar',
  checking: 'Comprobando…',
}
