import type { ComposerWords } from '../../words/composerWords.ts'
import { counted, number, plural } from './counting.ts'

/** Portuguese. */
export const composerWords: ComposerWords = {
  placeholder: 'Escreva uma mensagem',
  composer: 'Escrever uma mensagem',
  message: 'Mensagem',
  send: 'Enviar',
  attach: 'Anexar arquivos',
  attachments: 'Arquivos para enviar',
  removeAttachment: (name) => `Remover ${name}`,
  drop: 'Solte os arquivos aqui para anexar',
  dropLimits: ({ count, size }) =>
    [count === undefined ? '' : `Até ${counted(count, { one: 'arquivo', other: 'arquivos' })}`, size === undefined ? '' : `${size} no máximo cada um`]
      .filter(Boolean)
      .join(', '),
  tooLong: 'O texto é longo demais para enviar. Encurte a mensagem.',
  charactersLeft: (count) => `${plural(count, { one: 'Resta', other: 'Restam' })} ${counted(count, { one: 'caractere', other: 'caracteres' })}`,
  charactersOver: (count) => `${counted(count, { one: 'caractere', other: 'caracteres' })} a mais`,
  fileTooLarge: (name, limit) => `${name} é grande demais. O tamanho máximo é ${limit}.`,
  fileWrongType: (name) => `${name} é de um tipo que não pode ser enviado aqui.`,
  tooManyFiles: (limit) => `Você pode enviar ${counted(limit, { one: 'arquivo', other: 'arquivos' })} por vez.`,
  folder: (name) => `${name} é uma pasta. Escolha os arquivos dentro dela.`,
  filesNotAdded: (count) => `${counted(count, { one: 'arquivo não foi adicionado', other: 'arquivos não foram adicionados' })}.`,
  notSent: 'Não foi possível enviar. Sua mensagem continua aqui.',
  dismiss: 'Dispensar',

  connecting: 'Conectando',
  reconnectingIn: (seconds) => `Conexão perdida. Nova tentativa em ${number(seconds)} s`,
  reconnecting: 'Conexão perdida. Tentando de novo',
  offline: 'Você está sem conexão',
  offlineHint: 'Você pode continuar escrevendo',
  unreachable: 'Não conseguimos acessar o chat no momento',
  refused: 'Este chat não está disponível no momento',
  tryAgain: 'Tentar de novo',
  tryNow: 'Tentar agora',
  pendingMessages: (count) => `${counted(count, { one: 'mensagem aguardando', other: 'mensagens aguardando' })} envio`,
  keptMessages: (count) => counted(count, { one: 'mensagem está guardada e será enviada', other: 'mensagens estão guardadas e serão enviadas' }),

  conversations: 'Conversas',
  newConversation: 'Nova conversa',
  untitledConversation: 'Conversa',
  noConversations: 'Nenhuma conversa ainda',
  noConversationsHint: 'Pergunte o que quiser. O que você escrever fica guardado aqui.',
  loadingConversations: 'Carregando conversas',
  conversationsFailed: 'Não foi possível carregar suas conversas',
  loadMore: 'Mostrar conversas anteriores',
  deleteConversation: (title) => `Excluir ${title}`,
  deleteQuestion: 'Excluir esta conversa?',
  deleteConfirm: 'Excluir',
  deleteCancel: 'Manter',
}
