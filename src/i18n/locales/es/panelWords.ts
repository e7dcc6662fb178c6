import type { PanelWords } from '../../words/panelWords.ts'
import { counted } from './counting.ts'

/** Spanish. */
export const panelWords: PanelWords = {
  panel: 'Chat',
  ended: 'Esta conversación ha finalizado.',
  refused: 'El chat no está disponible en esta página en este momento.',
  preChat: 'Primero, unas preguntas.',
  unavailable: 'Nadie puede responder en este momento.',
  endConversation: 'Finalizar conversación',
  endQuestion: '¿Finalizar esta conversación?',
  endFailed: 'No hemos recibido la solicitud. ¿Finalizar esta conversación?',
  endConfirm: 'Finalizar',
  endCancel: 'Seguir chateando',
  restart: 'Empezar de nuevo',
  restartQuestion: '¿Dejar esta conversación y empezar de nuevo?',
  showConversations: 'Sus conversaciones',
  backToConversation: 'Volver a la conversación',
  notSettled: 'Todavía se está enviando un mensaje. Inténtelo de nuevo en un momento.',
  connectionLost: 'Conexión perdida. Sus mensajes se enviarán cuando vuelva.',
  connectionBack: 'Conexión restablecida.',
  unreachable: 'No podemos acceder al chat en este momento. Puede intentarlo de nuevo.',
  sendFailed: 'Su mensaje no se ha enviado.',
  sendUnsure: 'Quizá su mensaje no haya llegado.',
  unsentAtEnd: (count) => `${counted(count, { one: 'mensaje no se ha enviado', other: 'mensajes no se han enviado' })}.`,
}
