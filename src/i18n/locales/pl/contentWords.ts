import type { ContentWords } from '../../words/contentWords.ts'
import { counted, number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** Polish. */
export const contentWords: ContentWords = {
  unnamedFile: 'Plik',
  opensInNewTab: 'otwiera się w nowej karcie',
  showMore: 'Pokaż więcej',
  code: 'Kod',

  showPicture: 'Pokaż obraz',
  showPictureFrom: (host) => `Pokaż obraz z ${host}`,
  pictureFrom: (author) => (author ? `Obraz od: ${author}` : 'Obraz'),
  pictureMissing: 'Obraz niedostępny',
  openPicture: (name) => `Otwórz obraz: ${name}`,
  openMorePictures: (more) =>
    `Otwórz jeszcze ${counted(more, { one: 'obraz', few: 'obrazy', many: 'obrazów', other: 'obrazu' })}`,
  pictureViewer: 'Obrazy',
  closePicture: 'Zamknij',
  previousPicture: 'Poprzedni obraz',
  nextPicture: 'Następny obraz',
  positionOf: (position, total) => `${number(position)} z ${number(total)}`,
  openOriginal: 'Otwórz oryginał',

  cards: (many) => counted(many, { one: 'karta', few: 'karty', many: 'kart', other: 'karty' }),
  previousCard: 'Poprzednia karta',
  nextCard: 'Następna karta',

  chosen: 'wybrano',
  choicesExpired: 'Te opcje już wygasły',

  uploadWaiting: 'Czeka na przesłanie',
  uploading: 'Przesyłanie',
  uploadProgress: (name) => `Przesyłanie: ${name}`,
  uploadFailed: 'Nie udało się przesłać',
  uploadLost: 'Proszę wybrać plik ponownie',
  uploadCancelled: 'Przesyłanie anulowane',
  retry: 'Ponów',
  retryUpload: (name) => `Ponów przesyłanie: ${name}`,
  cancelUpload: (name) => `Anuluj przesyłanie: ${name}`,
  play: (name) => `Odtwórz: ${name}`,
  pause: (name) => `Wstrzymaj: ${name}`,
  playbackPosition: 'Pozycja odtwarzania',

  table: 'Tabela',
  showMoreRows: (more) =>
    `Pokaż jeszcze ${counted(more, { one: 'wiersz', few: 'wiersze', many: 'wierszy', other: 'wiersza' })}`,

  location: 'Lokalizacja',
  ownLocation: 'Państwa lokalizacja',
  shareLocation: 'Udostępnij lokalizację',
  locating: 'Ustalanie lokalizacji…',
  locationProblems: {
    denied: 'Przeglądarka nie podaje tej stronie lokalizacji. Można na to zezwolić w ustawieniach albo napisać adres.',
    unavailable: 'Nie udało się ustalić lokalizacji. Zamiast tego można napisać adres.',
    timeout: 'Nie udało się na czas ustalić lokalizacji. Proszę spróbować ponownie albo napisać adres.',
  },
  openMap: 'Otwórz mapę',
  formUnavailable: 'Tego formularza nie można tu wyświetlić',
  unknownMessage: 'Tej wiadomości nie można tu wyświetlić',
  messageTooLarge: 'Ta wiadomość jest za duża, aby ją tu wyświetlić',
  developerDetails: 'Szczegóły dla programistów',
  notices: noticeWords,

  stillHere: 'Nadal tu jestem',
  copyReference: (reference) => `Kopiuj ${reference}`,
  referenceCopied: 'Skopiowano',

  buttonsSummary: (labels) =>
    `${counted(labels.length, { one: 'przycisk', few: 'przyciski', many: 'przycisków', other: 'przycisku' })}: ${labels.join(', ')}`,
  cardsSummary: (titles) => `${counted(titles.length, { one: 'karta', few: 'karty', many: 'kart', other: 'karty' })}: ${titles.join(', ')}`,
  filesSummary: (files) => `${counted(files.length, { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' })}: ${files.join('; ')}`,
  locationSummary: (label) => `Lokalizacja: ${label}`,
  formSummary: (title) => `Formularz: ${title}`,
  formRequest: (author, title, fields) =>
    `${author} prosi o wypełnienie: ${title}${
      fields === undefined ? '' : ` (${counted(fields, { one: 'pole', few: 'pola', many: 'pól', other: 'pola' })})`
    }`,
  tableSummary: (caption, rows) => `${caption}, ${counted(rows, { one: 'wiersz', few: 'wiersze', many: 'wierszy', other: 'wiersza' })}`,
}
