import type { ContentWords } from '../../words/contentWords.ts'
import { counted, number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** Dutch. */
export const contentWords: ContentWords = {
  unnamedFile: 'Bestand',
  opensInNewTab: 'opent in een nieuw tabblad',
  showMore: 'Meer tonen',
  code: 'Code',

  showPicture: 'Afbeelding tonen',
  showPictureFrom: (host) => `Afbeelding van ${host} tonen`,
  pictureFrom: (author) => (author ? `Afbeelding van ${author}` : 'Afbeelding'),
  pictureMissing: 'Afbeelding niet beschikbaar',
  openPicture: (name) => `Afbeelding openen: ${name}`,
  openMorePictures: (more) => `Nog ${counted(more, { one: 'afbeelding', other: 'afbeeldingen' })} openen`,
  pictureViewer: 'Afbeeldingen',
  closePicture: 'Sluiten',
  previousPicture: 'Vorige afbeelding',
  nextPicture: 'Volgende afbeelding',
  positionOf: (position, total) => `${number(position)} van ${number(total)}`,
  openOriginal: 'Origineel openen',

  cards: (many) => counted(many, { one: 'kaart', other: 'kaarten' }),
  previousCard: 'Vorige kaart',
  nextCard: 'Volgende kaart',

  chosen: 'gekozen',
  choicesExpired: 'Deze keuzes zijn verlopen',

  uploadWaiting: 'Wacht op uploaden',
  uploading: 'Wordt geüpload',
  uploadProgress: (name) => `${name} wordt geüpload`,
  uploadFailed: 'Uploaden mislukt',
  uploadLost: 'Kies het bestand opnieuw',
  uploadCancelled: 'Uploaden geannuleerd',
  retry: 'Opnieuw proberen',
  retryUpload: (name) => `Opnieuw proberen: ${name} uploaden`,
  cancelUpload: (name) => `Uploaden van ${name} annuleren`,
  play: (name) => `${name} afspelen`,
  pause: (name) => `${name} pauzeren`,
  playbackPosition: 'Afspeelpositie',

  table: 'Tabel',
  showMoreRows: (more) => `Nog ${counted(more, { one: 'rij', other: 'rijen' })} tonen`,

  location: 'Locatie',
  ownLocation: 'Uw locatie',
  shareLocation: 'Uw locatie delen',
  locating: 'Uw locatie wordt gezocht…',
  locationProblems: {
    denied: 'Uw browser deelt uw locatie niet met deze pagina. U kunt dat toestaan in de instellingen of het adres opschrijven.',
    unavailable: 'Uw locatie is niet gevonden. U kunt in plaats daarvan het adres opschrijven.',
    timeout: 'Uw locatie is niet op tijd gevonden. Probeer het opnieuw of schrijf het adres op.',
  },
  openMap: 'Kaart openen',
  formUnavailable: 'Dit formulier kan hier niet worden getoond',
  unknownMessage: 'Dit bericht kan hier niet worden getoond',
  messageTooLarge: 'Dit bericht is te groot om hier te tonen',
  developerDetails: 'Details voor ontwikkelaars',
  notices: noticeWords,

  stillHere: 'Ik ben er nog',
  copyReference: (reference) => `${reference} kopiëren`,
  referenceCopied: 'Gekopieerd',

  buttonsSummary: (labels) => `${counted(labels.length, { one: 'knop', other: 'knoppen' })}: ${labels.join(', ')}`,
  cardsSummary: (titles) => `${counted(titles.length, { one: 'kaart', other: 'kaarten' })}: ${titles.join(', ')}`,
  filesSummary: (files) => `${counted(files.length, { one: 'bestand', other: 'bestanden' })}: ${files.join('; ')}`,
  locationSummary: (label) => `Locatie: ${label}`,
  formSummary: (title) => `Formulier: ${title}`,
  formRequest: (author, title, fields) =>
    `${author} vraagt u om in te vullen: ${title}${fields === undefined ? '' : ` (${counted(fields, { one: 'veld', other: 'velden' })})`}`,
  tableSummary: (caption, rows) => `${caption}, ${counted(rows, { one: 'rij', other: 'rijen' })}`,
}
