import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number, plural } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Dutch. */
export const stateWords: StateWords = {
  welcomeTitle: 'Hoe kunnen we u helpen?',
  welcomeText: 'Vraag ons wat u wilt. We antwoorden meestal binnen een paar minuten.',
  emptyTitle: 'Nog geen berichten',
  emptyText: 'Schrijf ons hieronder, dan helpen we u verder.',
  queueTitle: (position) =>
    position === undefined ? 'U staat in de wachtrij' : position === 1 ? 'U bent als volgende aan de beurt' : `U bent nummer ${number(position)}`,
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return 'We helpen u zo snel mogelijk. U kunt verder schrijven.'
    return `Het ${range && range.to === undefined ? 'kan' : 'zal'} ${wait} duren. U kunt verder schrijven.`
  },
  unavailableTitle: 'Er is nu niemand aanwezig',
  unavailableText: 'Laat een bericht achter, dan antwoorden we zodra we terug zijn.',
  unavailableLater: 'We kunnen nu geen gesprek aannemen. Kijk over een tijdje nog eens.',
  endedTitle: 'Dit gesprek is beëindigd',
  endedText: 'Bedankt voor het gesprek. U kunt altijd een nieuw gesprek beginnen.',
  endings: {
    visitor: { title: 'U hebt dit gesprek beëindigd', text: 'U kunt altijd een nieuw gesprek beginnen.' },
    timeout: { text: 'Het was een tijdje stil, daarom is het gesloten. U kunt verdergaan in een nieuw gesprek.' },
    deleted: { title: 'Dit gesprek is verwijderd', text: 'U kunt altijd een nieuw gesprek beginnen.' },
    gone: { title: 'Dit gesprek is niet meer open', text: 'Het kon niet worden voortgezet. U kunt verdergaan in een nieuw gesprek.' },
  },
  endedUnsent: (count) =>
    plural(count, {
      one: 'Uw niet verstuurde bericht staat dan in het invoerveld.',
      other: 'Uw niet verstuurde berichten staan dan in het invoerveld.',
    }),
  refusedTexts: {
    unauthorised: 'Uw sessie is mogelijk verlopen. Log opnieuw in als dat kan, of probeer het nog eens.',
    rejected: 'De chat heeft ons geweigerd. Probeer het over een tijdje opnieuw.',
    blocked: 'Deze pagina laat geen verbinding met de chat toe. Opnieuw proberen helpt hier niet.',
    unknown: 'Probeer het over een tijdje opnieuw.',
  },
  startNew: 'Nieuw gesprek beginnen',
  errorTitle: 'Er is bij ons iets misgegaan',
  errorText: 'Het gesprek kon niet worden geladen. Niets van wat u hebt geschreven is verloren.',
  tryAgain: 'Opnieuw proberen',
  checking: 'Wordt gecontroleerd…',
}
