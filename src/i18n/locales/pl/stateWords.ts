import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Polish. */
export const stateWords: StateWords = {
  welcomeTitle: 'Jak możemy pomóc?',
  welcomeText: 'Prosimy pytać o wszystko. Zwykle odpowiadamy w ciągu kilku minut.',
  emptyTitle: 'Nie ma jeszcze wiadomości',
  emptyText: 'Proszę napisać poniżej, a my się tym zajmiemy.',
  queueTitle: (position) =>
    position === undefined ? 'Czekają Państwo w kolejce' : position === 1 ? 'Są Państwo następni w kolejce' : `Państwa miejsce w kolejce: ${number(position)}`,
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return 'Zgłosimy się najszybciej, jak to możliwe. Można pisać dalej.'
    return `${range && range.to === undefined ? 'To może potrwać' : 'Przewidywany czas oczekiwania:'} ${wait}. Można pisać dalej.`
  },
  unavailableTitle: 'Nikogo teraz tu nie ma',
  unavailableText: 'Proszę zostawić wiadomość, odpowiemy po powrocie.',
  unavailableLater: 'W tej chwili nie możemy przyjąć rozmowy. Proszę zajrzeć tu nieco później.',
  endedTitle: 'Ta rozmowa jest zakończona',
  endedText: 'Dziękujemy za rozmowę. Nową można rozpocząć w każdej chwili.',
  endings: {
    visitor: { title: 'Rozmowa zakończona na Państwa życzenie', text: 'Nową można rozpocząć w każdej chwili.' },
    timeout: { text: 'Od dłuższego czasu nikt nie pisał, więc rozmowa została zamknięta. Można kontynuować w nowej rozmowie.' },
    deleted: { title: 'Ta rozmowa została usunięta', text: 'Nową można rozpocząć w każdej chwili.' },
    gone: { title: 'Ta rozmowa nie jest już otwarta', text: 'Nie udało się jej kontynuować. Można to zrobić w nowej rozmowie.' },
  },
  endedUnsent: (count) =>
    count === 1 ? 'Niewysłana wiadomość znajdzie się w jej polu tekstowym.' : 'Niewysłane wiadomości znajdą się w jej polu tekstowym.',
  refusedTexts: {
    unauthorised: 'Sesja mogła wygasnąć. Proszę zalogować się ponownie, jeśli to możliwe, albo spróbować jeszcze raz.',
    rejected: 'Czat odrzucił połączenie. Proszę spróbować nieco później.',
    blocked: 'Ta strona nie pozwala na połączenie z czatem. Ponowna próba tu nie pomoże.',
    unknown: 'Proszę spróbować nieco później.',
  },
  startNew: 'Rozpocznij nową rozmowę',
  errorTitle: 'Coś poszło nie tak po naszej stronie',
  errorText: 'Nie udało się wczytać rozmowy. Nic z tego, co Państwo napisali, nie przepadło.',
  tryAgain: 'Spróbuj ponownie',
  checking: 'Sprawdzanie…',
}
