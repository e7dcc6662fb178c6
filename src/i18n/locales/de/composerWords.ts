import type { ComposerWords } from '../../words/composerWords.ts'
import { counted, number } from './counting.ts'

/** German. */
export const composerWords: ComposerWords = {
  placeholder: 'Nachricht schreiben',
  composer: 'Nachricht schreiben',
  message: 'Nachricht',
  send: 'Senden',
  attach: 'Dateien anhängen',
  attachments: 'Angehängte Dateien',
  removeAttachment: (name) => `${name} entfernen`,
  drop: 'Dateien hier ablegen, um sie anzuhängen',
  dropLimits: ({ count, size }) =>
    [count === undefined ? '' : `Bis zu ${counted(count, { one: 'Datei', other: 'Dateien' })}`, size === undefined ? '' : `je höchstens ${size}`]
      .filter(Boolean)
      .join(', '),
  tooLong: 'Das ist zu lang zum Senden. Bitte kürzen Sie den Text.',
  charactersLeft: (count) => `Noch ${number(count)} Zeichen`,
  charactersOver: (count) => `${number(count)} Zeichen zu viel`,
  fileTooLarge: (name, limit) => `${name} ist zu groß. Dateien dürfen bis zu ${limit} groß sein.`,
  fileWrongType: (name) => `${name} hat ein Format, das hier nicht gesendet werden kann.`,
  tooManyFiles: (limit) => `Sie können ${counted(limit, { one: 'Datei', other: 'Dateien' })} auf einmal senden.`,
  folder: (name) => `${name} ist ein Ordner. Bitte wählen Sie die Dateien darin aus.`,
  filesNotAdded: (count) => `${counted(count, { one: 'Datei wurde', other: 'Dateien wurden' })} nicht angehängt.`,
  notSent: 'Das hat nicht geklappt. Ihre Nachricht ist noch da.',
  dismiss: 'Ausblenden',

  connecting: 'Verbindung wird hergestellt',
  reconnectingIn: (seconds) => `Verbindung unterbrochen. Neuer Versuch in ${number(seconds)} s`,
  reconnecting: 'Verbindung unterbrochen. Neuer Versuch',
  offline: 'Sie sind offline',
  offlineHint: 'Sie können weiterschreiben',
  unreachable: 'Wir erreichen den Chat gerade nicht',
  refused: 'Dieser Chat ist gerade nicht verfügbar',
  tryAgain: 'Erneut versuchen',
  tryNow: 'Jetzt versuchen',
  pendingMessages: (count) => `${counted(count, { one: 'Nachricht wartet', other: 'Nachrichten warten' })} auf den Versand`,
  keptMessages: (count) => `${counted(count, { one: 'Nachricht ist gespeichert und wird', other: 'Nachrichten sind gespeichert und werden' })} noch gesendet`,

  conversations: 'Gespräche',
  newConversation: 'Neues Gespräch',
  untitledConversation: 'Gespräch',
  noConversations: 'Noch keine Gespräche',
  noConversationsHint: 'Fragen Sie uns, was Sie möchten. Was Sie schreiben, bleibt hier erhalten.',
  loadingConversations: 'Gespräche werden geladen',
  conversationsFailed: 'Ihre Gespräche konnten nicht geladen werden',
  loadMore: 'Ältere Gespräche anzeigen',
  deleteConversation: (title) => `${title} löschen`,
  deleteQuestion: 'Dieses Gespräch löschen?',
  deleteConfirm: 'Löschen',
  deleteCancel: 'Behalten',
}
