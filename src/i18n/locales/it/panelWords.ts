import type { PanelWords } from '../../words/panelWords.ts'
import { counted } from './counting.ts'

/** Italian. */
export const panelWords: PanelWords = {
  panel: 'Chat',
  ended: 'Questa conversazione è terminata.',
  refused: 'Al momento la chat non è disponibile su questa pagina.',
  preChat: 'Prima, qualche domanda.',
  unavailable: 'Al momento nessuno può rispondere.',
  endConversation: 'Termina conversazione',
  endQuestion: 'Terminare questa conversazione?',
  endFailed: 'La richiesta non ci è arrivata. Terminare questa conversazione?',
  endConfirm: 'Termina',
  endCancel: 'Continua a chattare',
  restart: 'Ricomincia',
  restartQuestion: 'Lasciare questa conversazione e ricominciare?',
  showConversations: 'Le tue conversazioni',
  backToConversation: 'Torna alla conversazione',
  notSettled: 'È ancora in corso l’invio di un messaggio. Riprova tra un attimo.',
  connectionLost: 'Connessione persa. I tuoi messaggi saranno inviati al suo ritorno.',
  connectionBack: 'Di nuovo in linea.',
  unreachable: 'Al momento la chat non è raggiungibile. Puoi riprovare.',
  sendFailed: 'Il tuo messaggio non è stato inviato.',
  sendUnsure: 'Forse il tuo messaggio non è arrivato.',
  unsentAtEnd: (count) => `${counted(count, { one: 'messaggio non è stato inviato', other: 'messaggi non sono stati inviati' })}.`,
}
