import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number, plural } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Italian. */
export const stateWords: StateWords = {
  welcomeTitle: 'Come possiamo aiutarti?',
  welcomeText: 'Chiedici quello che vuoi. Di solito rispondiamo in pochi minuti.',
  emptyTitle: 'Ancora nessun messaggio',
  emptyText: 'Scrivi qui sotto, al resto pensiamo noi.',
  queueTitle: (position) => (position === undefined ? 'Sei in coda' : position === 1 ? 'Il prossimo turno è il tuo' : `Sei al posto ${number(position)}`),
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return 'Ti risponderemo appena possibile. Puoi continuare a scrivere.'
    return `L’attesa ${range && range.to === undefined ? 'può essere' : 'dovrebbe essere'} di ${wait}. Puoi continuare a scrivere.`
  },
  unavailableTitle: 'Al momento non c’è nessuno',
  unavailableText: 'Lascia un messaggio, risponderemo al nostro ritorno.',
  unavailableLater: 'Al momento non possiamo accettare conversazioni. Riprova tra un po’.',
  endedTitle: 'Questa conversazione è terminata',
  endedText: 'Grazie per averci contattato. Puoi iniziarne un’altra in qualsiasi momento.',
  endings: {
    visitor: { title: 'Hai terminato questa conversazione', text: 'Puoi iniziarne un’altra in qualsiasi momento.' },
    timeout: { text: 'Non c’è stata attività per un po’, quindi è stata chiusa. Puoi continuare in una nuova.' },
    deleted: { title: 'Questa conversazione è stata eliminata', text: 'Puoi iniziarne un’altra in qualsiasi momento.' },
    gone: { title: 'Questa conversazione non è più aperta', text: 'Non è stato possibile riprenderla. Puoi continuare in una nuova.' },
  },
  endedUnsent: (count) =>
    plural(count, {
      one: 'Il messaggio non inviato sarà nel suo campo di testo.',
      other: 'I messaggi non inviati saranno nel suo campo di testo.',
    }),
  refusedTexts: {
    unauthorised: 'La tua sessione potrebbe essere scaduta. Accedi di nuovo, se puoi, oppure riprova.',
    rejected: 'La chat ha rifiutato la connessione. Riprova tra un po’.',
    blocked: 'Questa pagina non permette alla chat di connettersi. Riprovare qui non servirà.',
    unknown: 'Riprova tra un po’.',
  },
  startNew: 'Nuova conversazione',
  errorTitle: 'Qualcosa è andato storto da parte nostra',
  errorText: 'Non è stato possibile caricare la conversazione. Nulla di ciò che hai scritto è andato perso.',
  tryAgain: 'Riprova',
  checking: 'Verifica in corso…',
}
