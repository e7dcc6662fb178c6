import type { ComposerWords } from '../../words/composerWords.ts'
import { counted, number } from './counting.ts'

/** Dutch. */
export const composerWords: ComposerWords = {
  placeholder: 'Schrijf een bericht',
  composer: 'Bericht schrijven',
  message: 'Bericht',
  send: 'Versturen',
  attach: 'Bestanden toevoegen',
  attachments: 'Te versturen bestanden',
  removeAttachment: (name) => `${name} verwijderen`,
  drop: 'Zet bestanden hier neer om ze toe te voegen',
  dropLimits: ({ count, size }) =>
    [count === undefined ? '' : `Maximaal ${counted(count, { one: 'bestand', other: 'bestanden' })}`, size === undefined ? '' : `elk hooguit ${size}`]
      .filter(Boolean)
      .join(', '),
  tooLong: 'Dit is te lang om te versturen. Maak de tekst korter.',
  charactersLeft: (count) => `Nog ${counted(count, { one: 'teken', other: 'tekens' })}`,
  charactersOver: (count) => `${counted(count, { one: 'teken', other: 'tekens' })} te veel`,
  fileTooLarge: (name, limit) => `${name} is te groot. Bestanden mogen maximaal ${limit} zijn.`,
  fileWrongType: (name) => `${name} is van een type dat hier niet verstuurd kan worden.`,
  tooManyFiles: (limit) => `U kunt ${counted(limit, { one: 'bestand', other: 'bestanden' })} tegelijk versturen.`,
  folder: (name) => `${name} is een map. Kies de bestanden in die map.`,
  filesNotAdded: (count) => `${counted(count, { one: 'bestand is', other: 'bestanden zijn' })} niet toegevoegd.`,
  notSent: 'Dat is niet gelukt. Uw bericht staat er nog.',
  dismiss: 'Sluiten',

  connecting: 'Verbinding maken',
  reconnectingIn: (seconds) => `Verbinding verbroken. Nieuwe poging over ${number(seconds)} s`,
  reconnecting: 'Verbinding verbroken. Nieuwe poging',
  offline: 'U bent offline',
  offlineHint: 'U kunt verder schrijven',
  unreachable: 'De chat is nu niet bereikbaar',
  refused: 'Deze chat is nu niet beschikbaar',
  tryAgain: 'Opnieuw proberen',
  tryNow: 'Nu proberen',
  pendingMessages: (count) => `${counted(count, { one: 'bericht wacht', other: 'berichten wachten' })} op verzending`,
  keptMessages: (count) => `${counted(count, { one: 'bericht is bewaard en wordt', other: 'berichten zijn bewaard en worden' })} nog verstuurd`,

  conversations: 'Gesprekken',
  newConversation: 'Nieuw gesprek',
  untitledConversation: 'Gesprek',
  noConversations: 'Nog geen gesprekken',
  noConversationsHint: 'Vraag ons wat u wilt. Wat u schrijft, wordt hier bewaard.',
  loadingConversations: 'Gesprekken laden',
  conversationsFailed: 'Uw gesprekken konden niet worden geladen',
  loadMore: 'Oudere gesprekken tonen',
  deleteConversation: (title) => `${title} verwijderen`,
  deleteQuestion: 'Dit gesprek verwijderen?',
  deleteConfirm: 'Verwijderen',
  deleteCancel: 'Behouden',
}
