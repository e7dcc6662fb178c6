import type { ComposerWords } from '../../words/composerWords.ts'
import { counted, number, plural } from './counting.ts'

/** Spanish. */
export const composerWords: ComposerWords = {
  placeholder: 'Escriba un mensaje',
  composer: 'Escribir un mensaje',
  message: 'Mensaje',
  send: 'Enviar',
  attach: 'Adjuntar archivos',
  attachments: 'Archivos para enviar',
  removeAttachment: (name) => `Quitar ${name}`,
  drop: 'Suelte aquí los archivos para adjuntarlos',
  dropLimits: ({ count, size }) =>
    [count === undefined ? '' : `Hasta ${counted(count, { one: 'archivo', other: 'archivos' })}`, size === undefined ? '' : `${size} como máximo cada uno`]
      .filter(Boolean)
      .join(', '),
  tooLong: 'Es demasiado largo para enviarlo. Acorte el texto.',
  charactersLeft: (count) => `${plural(count, { one: 'Queda', other: 'Quedan' })} ${counted(count, { one: 'carácter', other: 'caracteres' })}`,
  charactersOver: (count) => `${counted(count, { one: 'carácter', other: 'caracteres' })} de más`,
  fileTooLarge: (name, limit) => `${name} es demasiado grande. El tamaño máximo es de ${limit}.`,
  fileWrongType: (name) => `${name} es de un tipo que no se puede enviar aquí.`,
  tooManyFiles: (limit) => `Puede enviar ${counted(limit, { one: 'archivo', other: 'archivos' })} a la vez.`,
  folder: (name) => `${name} es una carpeta. Elija los archivos que contiene.`,
  filesNotAdded: (count) => `${counted(count, { one: 'archivo no se ha añadido', other: 'archivos no se han añadido' })}.`,
  notSent: 'No se ha podido enviar. Su mensaje sigue aquí.',
  dismiss: 'Descartar',

  connecting: 'Conectando',
  reconnectingIn: (seconds) => `Conexión perdida. Nuevo intento en ${number(seconds)} s`,
  reconnecting: 'Conexión perdida. Intentando de nuevo',
  offline: 'No tiene conexión',
  offlineHint: 'Puede seguir escribiendo',
  unreachable: 'No podemos acceder al chat en este momento',
  refused: 'Este chat no está disponible en este momento',
  tryAgain: 'Reintentar',
  tryNow: 'Intentar ahora',
  pendingMessages: (count) => `${counted(count, { one: 'mensaje pendiente', other: 'mensajes pendientes' })} de envío`,
  keptMessages: (count) => counted(count, { one: 'mensaje está guardado y se enviará', other: 'mensajes están guardados y se enviarán' }),

  conversations: 'Conversaciones',
  newConversation: 'Nueva conversación',
  untitledConversation: 'Conversación',
  noConversations: 'Aún no hay conversaciones',
  noConversationsHint: 'Pregúntenos lo que quiera. Lo que escriba se guarda aquí.',
  loadingConversations: 'Cargando conversaciones',
  conversationsFailed: 'No se han podido cargar sus conversaciones',
  loadMore: 'Mostrar conversaciones anteriores',
  deleteConversation: (title) => `Eliminar ${title}`,
  deleteQuestion: '¿Eliminar esta conversación?',
  deleteConfirm: 'Eliminar',
  deleteCancel: 'Conservar',
}
