import type { TranscriptWords } from '../../words/transcriptWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { counted, number } from './counting.ts'
import { deliveryWords } from './deliveryWords.ts'
import { stateWords } from './stateWords.ts'
import { waitPhrases } from './waitPhrases.ts'

const newMessages = (count: number) =>
  counted(count, { one: 'nowa wiadomość', few: 'nowe wiadomości', many: 'nowych wiadomości', other: 'nowej wiadomości' })

/** Polish. Names stand where they need no case. */
export const transcriptWords: TranscriptWords = {
  transcript: 'Rozmowa',
  you: 'Ja',
  roles: { bot: 'Asystent', agent: 'Konsultant', system: 'Obsługa' },
  today: 'Dzisiaj',
  yesterday: 'Wczoraj',
  unread: 'Nowe',
  newMessages: (count) => (count > 99 ? '99+ nowych wiadomości' : newMessages(count)),
  jumpToEnd: 'Przejdź do najnowszej wiadomości',
  loading: 'Wczytywanie rozmowy',
  loadEarlier: 'Pokaż wcześniejsze wiadomości',
  loadingEarlier: 'Wczytywanie wcześniejszych wiadomości',
  edited: 'Edytowano',
  deleted: 'Ta wiadomość została usunięta',
  delivery: deliveryWords,
  typing: {
    typing: ([first, second, third]) => {
      if (third !== undefined) return 'Pisze kilka osób'
      return second === undefined ? `${first} pisze` : `${first} i ${second} piszą`
    },
    preparing: (name) => (name === undefined ? 'Trwa przygotowywanie odpowiedzi' : `${name} przygotowuje odpowiedź`),
  },
  header: {
    online: 'Służymy pomocą',
    away: 'Zaraz wracamy',
    offline: 'Wkrótce wracamy',
    connecting: 'Łączenie…',
    disconnected: 'Brak połączenia',
    replyTime: (minutes) => `Odpowiedź za ${waitPhrases.about(minutes)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'Czekają Państwo w kolejce' : `Państwa miejsce w kolejce: ${number(position)}`
      const wait = writeWait(waitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: 'Menu',
    more: 'Więcej opcji',
    minimise: 'Zminimalizuj',
    close: 'Zamknij',
  },
  states: stateWords,
  announcement: {
    message: (author, text) => `${author}: ${text}`,
    burst: (count, author) => (author === undefined ? newMessages(count) : `${newMessages(count)}, nadawca: ${author}`),
    continues: '… ciąg dalszy wiadomości',
  },
}
