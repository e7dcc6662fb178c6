import type { ComposerWords } from '../../words/composerWords.ts'
import { counted, number, plural } from './counting.ts'

const characters = (count: number) => counted(count, { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })
const files = (count: number) => counted(count, { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' })

/** Polish. */
export const composerWords: ComposerWords = {
  placeholder: 'Napisz wiadomość',
  composer: 'Pisanie wiadomości',
  message: 'Wiadomość',
  send: 'Wyślij',
  attach: 'Załącz pliki',
  attachments: 'Pliki do wysłania',
  removeAttachment: (name) => `Usuń ${name}`,
  drop: 'Upuść pliki, aby je załączyć',
  dropLimits: ({ count, size }) =>
    [
      count === undefined ? '' : `Do ${counted(count, { one: 'pliku', few: 'plików', many: 'plików', other: 'pliku' })}`,
      size === undefined ? '' : `każdy do ${size}`,
    ]
      .filter(Boolean)
      .join(', '),
  tooLong: 'Tekst jest za długi, aby go wysłać. Proszę go skrócić.',
  charactersLeft: (count) => plural(count, { one: 'Pozostał', few: 'Pozostały', many: 'Pozostało', other: 'Pozostało' }) + ` ${characters(count)}`,
  charactersOver: (count) => `O ${characters(count)} za dużo`,
  fileTooLarge: (name, limit) => `Plik ${name} jest za duży. Pliki mogą mieć do ${limit}.`,
  fileWrongType: (name) => `Plik ${name} jest w formacie, którego nie można tu wysłać.`,
  tooManyFiles: (limit) => `Jednorazowo można wysłać ${files(limit)}.`,
  folder: (name) => `${name} to folder. Proszę wybrać pliki, które zawiera.`,
  filesNotAdded: (count) =>
    `${counted(count, {
      one: 'plik nie został dodany',
      few: 'pliki nie zostały dodane',
      many: 'plików nie zostało dodanych',
      other: 'pliku nie zostało dodane',
    })}.`,
  notSent: 'Nie udało się wysłać. Wiadomość nadal tu jest.',
  dismiss: 'Zamknij',

  connecting: 'Łączenie',
  reconnectingIn: (seconds) => `Utracono połączenie. Ponowna próba za ${number(seconds)} s`,
  reconnecting: 'Utracono połączenie. Trwa ponowna próba',
  offline: 'Brak połączenia z internetem',
  offlineHint: 'Można pisać dalej',
  unreachable: 'Nie możemy teraz połączyć się z czatem',
  refused: 'Ten czat jest teraz niedostępny',
  tryAgain: 'Spróbuj ponownie',
  tryNow: 'Spróbuj teraz',
  pendingMessages: (count) =>
    `${counted(count, { one: 'wiadomość czeka', few: 'wiadomości czekają', many: 'wiadomości czeka', other: 'wiadomości czeka' })} na wysłanie`,
  keptMessages: (count) =>
    counted(count, {
      one: 'wiadomość jest zachowana i zostanie wysłana',
      few: 'wiadomości są zachowane i zostaną wysłane',
      many: 'wiadomości jest zachowanych i zostanie wysłanych',
      other: 'wiadomości jest zachowane i zostanie wysłane',
    }),

  conversations: 'Rozmowy',
  newConversation: 'Nowa rozmowa',
  untitledConversation: 'Rozmowa',
  noConversations: 'Nie ma jeszcze rozmów',
  noConversationsHint: 'Prosimy pytać o wszystko. To, co Państwo napiszą, pozostanie tutaj.',
  loadingConversations: 'Wczytywanie rozmów',
  conversationsFailed: 'Nie udało się wczytać rozmów',
  loadMore: 'Pokaż starsze rozmowy',
  deleteConversation: (title) => `Usuń rozmowę: ${title}`,
  deleteQuestion: 'Usunąć tę rozmowę?',
  deleteConfirm: 'Usuń',
  deleteCancel: 'Zachowaj',
}
