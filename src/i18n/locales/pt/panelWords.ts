import type { PanelWords } from '../../words/panelWords.ts'
import { counted } from './counting.ts'

/** Portuguese. */
export const panelWords: PanelWords = {
  panel: 'Chat',
  ended: 'Esta conversa foi encerrada.',
  refused: 'O chat não está disponível nesta página no momento.',
  preChat: 'Primeiro, algumas perguntas.',
  unavailable: 'Ninguém pode responder no momento.',
  endConversation: 'Encerrar conversa',
  endQuestion: 'Encerrar esta conversa?',
  endFailed: 'Seu pedido não chegou até nós. Encerrar esta conversa?',
  endConfirm: 'Encerrar',
  endCancel: 'Continuar',
  restart: 'Recomeçar',
  restartQuestion: 'Sair desta conversa e recomeçar?',
  showConversations: 'Suas conversas',
  backToConversation: 'Voltar à conversa',
  notSettled: 'Uma mensagem ainda está sendo enviada. Tente de novo em instantes.',
  connectionLost: 'Conexão perdida. Suas mensagens serão enviadas quando ela voltar.',
  connectionBack: 'Conexão restabelecida.',
  unreachable: 'Não conseguimos acessar o chat no momento. Você pode tentar de novo.',
  sendFailed: 'Sua mensagem não foi enviada.',
  sendUnsure: 'Talvez sua mensagem não tenha chegado.',
  unsentAtEnd: (count) => `${counted(count, { one: 'mensagem não foi enviada', other: 'mensagens não foram enviadas' })}.`,
}
