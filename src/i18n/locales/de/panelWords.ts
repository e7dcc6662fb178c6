import type { PanelWords } from '../../words/panelWords.ts'
import { counted } from './counting.ts'

/** German. */
export const panelWords: PanelWords = {
  panel: 'Chat',
  ended: 'Dieses Gespräch ist beendet.',
  refused: 'Der Chat ist auf dieser Seite gerade nicht verfügbar.',
  preChat: 'Zuerst ein paar Fragen.',
  unavailable: 'Gerade kann niemand antworten.',
  endConversation: 'Gespräch beenden',
  endQuestion: 'Dieses Gespräch beenden?',
  endFailed: 'Das hat uns nicht erreicht. Dieses Gespräch beenden?',
  endConfirm: 'Beenden',
  endCancel: 'Weiterchatten',
  restart: 'Neu beginnen',
  restartQuestion: 'Dieses Gespräch verlassen und neu beginnen?',
  showConversations: 'Ihre Gespräche',
  backToConversation: 'Zurück zum Gespräch',
  notSettled: 'Eine Nachricht wird noch gesendet. Bitte versuchen Sie es gleich noch einmal.',
  connectionLost: 'Verbindung unterbrochen. Ihre Nachrichten werden gesendet, sobald sie wieder steht.',
  connectionBack: 'Wieder online.',
  unreachable: 'Wir erreichen den Chat gerade nicht. Sie können es erneut versuchen.',
  sendFailed: 'Ihre Nachricht wurde nicht gesendet.',
  sendUnsure: 'Ihre Nachricht ist vielleicht nicht angekommen.',
  unsentAtEnd: (count) => `${counted(count, { one: 'Nachricht wurde', other: 'Nachrichten wurden' })} nicht gesendet.`,
}
