import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

const newMessages = (count: number) => counted(count, { one: 'nieuw bericht', other: 'nieuwe berichten' })

/** Dutch. */
export const transcriptWords: TranscriptWords = {
  transcript: 'Gesprek',
  you: 'U',
  roles: { bot: 'Assistent', agent: 'Medewerker', system: 'Klantenservice' },
  today: 'Vandaag',
  yesterday: 'Gisteren',
  unread: 'Nieuw',
  newMessages: (count) => (count > 99 ? '99+ nieuwe berichten' : newMessages(count)),
  jumpToEnd: 'Naar het nieuwste bericht',
  loading: 'Gesprek laden',
  loadEarlier: 'Eerdere berichten tonen',
  loadingEarlier: 'Eerdere berichten laden',
  edited: 'Bewerkt',
  deleted: 'Dit bericht is verwijderd',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return 'Meerdere mensen zijn aan het typen'
      return second === undefined ? `${first} is aan het typen` : `${first} en ${second} zijn aan het typen`
    },
    preparing: (name) => (name === undefined ? 'Er wordt een antwoord voorbereid' : `${name} bereidt een antwoord voor`),
  },
  header: {
    online: 'We staan voor u klaar',
    away: 'Zo terug',
    offline: 'Binnenkort terug',
    connecting: 'Verbinding maken…',
    disconnected: 'Niet verbonden',
    replyTime: (minutes) => `Antwoordt binnen ${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'U staat in de wachtrij' : `U bent nummer ${number(position)}`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: 'Menu',
    more: 'Meer opties',
    minimise: 'Minimaliseren',
    close: 'Sluiten',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author}: ${text}`,
    burst: (count, author) => (author === undefined ? newMessages(count) : `${newMessages(count)} van ${author}`),
    continues: '… bericht gaat verder',
  },
}
