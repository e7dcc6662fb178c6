import type { ContentWords } from '../../words/contentWords.ts'
import { counted, number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** German. */
export const contentWords: ContentWords = {
  unnamedFile: 'Datei',
  opensInNewTab: 'öffnet in einem neuen Tab',
  showMore: 'Mehr anzeigen',
  code: 'Code',

  showPicture: 'Bild anzeigen',
  showPictureFrom: (host) => `Bild von ${host} anzeigen`,
  pictureFrom: (author) => (author ? `Bild von ${author}` : 'Bild'),
  pictureMissing: 'Bild nicht verfügbar',
  openPicture: (name) => `Bild öffnen: ${name}`,
  openMorePictures: (more) => `${counted(more, { one: 'weiteres Bild', other: 'weitere Bilder' })} öffnen`,
  pictureViewer: 'Bilder',
  closePicture: 'Schließen',
  previousPicture: 'Vorheriges Bild',
  nextPicture: 'Nächstes Bild',
  positionOf: (position, total) => `${number(position)} von ${number(total)}`,
  openOriginal: 'Original öffnen',

  cards: (many) => counted(many, { one: 'Karte', other: 'Karten' }),
  previousCard: 'Vorherige Karte',
  nextCard: 'Nächste Karte',

  chosen: 'ausgewählt',
  choicesExpired: 'Diese Auswahl ist abgelaufen',

  uploadWaiting: 'Wartet auf das Hochladen',
  uploading: 'Wird hochgeladen',
  uploadProgress: (name) => `${name} wird hochgeladen`,
  uploadFailed: 'Hochladen fehlgeschlagen',
  uploadLost: 'Bitte wählen Sie die Datei erneut aus',
  uploadCancelled: 'Hochladen abgebrochen',
  retry: 'Erneut versuchen',
  retryUpload: (name) => `Erneut versuchen: ${name} hochladen`,
  cancelUpload: (name) => `Hochladen von ${name} abbrechen`,
  play: (name) => `${name} abspielen`,
  pause: (name) => `${name} anhalten`,
  playbackPosition: 'Wiedergabeposition',

  table: 'Tabelle',
  showMoreRows: (more) => `${counted(more, { one: 'weitere Zeile', other: 'weitere Zeilen' })} anzeigen`,

  location: 'Standort',
  ownLocation: 'Ihr Standort',
  shareLocation: 'Standort teilen',
  locating: 'Ihr Standort wird ermittelt …',
  locationProblems: {
    denied: 'Ihr Browser teilt dieser Seite den Standort nicht mit. Sie können es in den Einstellungen erlauben oder die Adresse schreiben.',
    unavailable: 'Ihr Standort konnte nicht ermittelt werden. Sie können stattdessen die Adresse schreiben.',
    timeout: 'Ihr Standort konnte nicht rechtzeitig ermittelt werden. Bitte versuchen Sie es noch einmal oder schreiben Sie die Adresse.',
  },
  openMap: 'Karte öffnen',
  formUnavailable: 'Dieses Formular kann hier nicht angezeigt werden',
  unknownMessage: 'Diese Nachricht kann hier nicht angezeigt werden',
  messageTooLarge: 'Diese Nachricht ist zu groß, um hier angezeigt zu werden',
  developerDetails: 'Details für die Entwicklung',
  notices: noticeWords,

  stillHere: 'Ich bin noch da',
  copyReference: (reference) => `${reference} kopieren`,
  referenceCopied: 'Kopiert',

  buttonsSummary: (labels) => `${counted(labels.length, { one: 'Schaltfläche', other: 'Schaltflächen' })}: ${labels.join(', ')}`,
  cardsSummary: (titles) => `${counted(titles.length, { one: 'Karte', other: 'Karten' })}: ${titles.join(', ')}`,
  filesSummary: (files) => `${counted(files.length, { one: 'Datei', other: 'Dateien' })}: ${files.join('; ')}`,
  locationSummary: (label) => `Standort: ${label}`,
  formSummary: (title) => `Formular: ${title}`,
  formRequest: (author, title, fields) =>
    `${author} bittet Sie um Angaben: ${title}${fields === undefined ? '' : ` (${counted(fields, { one: 'Feld', other: 'Felder' })})`}`,
  tableSummary: (caption, rows) => `${caption}, ${counted(rows, { one: 'Zeile', other: 'Zeilen' })}`,
}
