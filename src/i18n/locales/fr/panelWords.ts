import type { PanelWords } from '../../words/panelWords.ts'
import { counted } from './counting.ts'

/** French. */
export const panelWords: PanelWords = {
  panel: 'Chat',
  ended: 'Cette conversation est terminée.',
  refused: 'Le chat n’est pas disponible sur cette page pour le moment.',
  preChat: 'D’abord, quelques questions.',
  unavailable: 'Personne ne peut répondre pour le moment.',
  endConversation: 'Terminer la conversation',
  endQuestion: 'Terminer cette conversation ?',
  endFailed: 'Votre demande ne nous est pas parvenue. Terminer cette conversation ?',
  endConfirm: 'Terminer',
  endCancel: 'Continuer',
  restart: 'Recommencer',
  restartQuestion: 'Quitter cette conversation et recommencer ?',
  showConversations: 'Vos conversations',
  backToConversation: 'Retour à la conversation',
  notSettled: 'Un message est encore en cours d’envoi. Réessayez dans un instant.',
  connectionLost: 'Connexion perdue. Vos messages seront envoyés à son retour.',
  connectionBack: 'De nouveau en ligne.',
  unreachable: 'Le chat est injoignable pour le moment. Vous pouvez réessayer.',
  sendFailed: 'Votre message n’a pas été envoyé.',
  sendUnsure: 'Votre message n’est peut-être pas arrivé.',
  unsentAtEnd: (count) => `${counted(count, { one: 'message n’a pas été envoyé', other: 'messages n’ont pas été envoyés' })}.`,
}
