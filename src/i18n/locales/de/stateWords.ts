import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number, plural } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** German. */
export const stateWords: StateWords = {
  welcomeTitle: 'Wie können wir Ihnen helfen?',
  welcomeText: 'Fragen Sie uns, was Sie möchten. Wir antworten meist in wenigen Minuten.',
  emptyTitle: 'Noch keine Nachrichten',
  emptyText: 'Schreiben Sie uns unten, wir kümmern uns darum.',
  queueTitle: (position) =>
    position === undefined ? 'Sie sind in der Warteschlange' : position === 1 ? 'Sie sind als Nächstes dran' : `Sie sind auf Platz ${number(position)}`,
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return 'Wir sind so bald wie möglich für Sie da. Sie können weiterschreiben.'
    return `Es ${range && range.to === undefined ? 'kann' : 'dürfte'} ${wait} dauern. Sie können weiterschreiben.`
  },
  unavailableTitle: 'Gerade ist niemand da',
  unavailableText: 'Hinterlassen Sie eine Nachricht, wir antworten, sobald wir zurück sind.',
  unavailableLater: 'Im Moment können wir kein Gespräch annehmen. Bitte schauen Sie etwas später noch einmal vorbei.',
  endedTitle: 'Dieses Gespräch ist beendet',
  endedText: 'Vielen Dank für das Gespräch. Sie können jederzeit ein neues beginnen.',
  endings: {
    visitor: { title: 'Sie haben dieses Gespräch beendet', text: 'Sie können jederzeit ein neues beginnen.' },
    timeout: { text: 'Es war eine Weile still, deshalb wurde es geschlossen. Sie können in einem neuen weitermachen.' },
    deleted: { title: 'Dieses Gespräch wurde gelöscht', text: 'Sie können jederzeit ein neues beginnen.' },
    gone: { title: 'Dieses Gespräch ist nicht mehr offen', text: 'Es konnte nicht fortgesetzt werden. Sie können in einem neuen weitermachen.' },
  },
  endedUnsent: (count) =>
    plural(count, {
      one: 'Ihre nicht gesendete Nachricht steht dann im Eingabefeld.',
      other: 'Ihre nicht gesendeten Nachrichten stehen dann im Eingabefeld.',
    }),
  refusedTexts: {
    unauthorised: 'Ihre Sitzung ist möglicherweise abgelaufen. Melden Sie sich, wenn möglich, neu an oder versuchen Sie es noch einmal.',
    rejected: 'Der Chat hat uns abgewiesen. Bitte versuchen Sie es etwas später noch einmal.',
    blocked: 'Diese Seite lässt keine Verbindung zum Chat zu. Ein neuer Versuch hilft hier nicht.',
    unknown: 'Bitte versuchen Sie es etwas später noch einmal.',
  },
  startNew: 'Neues Gespräch beginnen',
  errorTitle: 'Bei uns ist etwas schiefgegangen',
  errorText: 'Das Gespräch konnte nicht geladen werden. Nichts von dem, was Sie geschrieben haben, ist verloren.',
  tryAgain: 'Erneut versuchen',
  checking: 'Wird geprüft …',
}
