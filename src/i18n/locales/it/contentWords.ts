import type { ContentWords } from '../../words/contentWords.ts'
import { counted, number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** Italian. */
export const contentWords: ContentWords = {
  unnamedFile: 'Documento',
  opensInNewTab: 'si apre in una nuova scheda',
  showMore: 'Mostra altro',
  code: 'Codice',

  showPicture: 'Mostra immagine',
  showPictureFrom: (host) => `Mostra immagine da ${host}`,
  pictureFrom: (author) => (author ? `Immagine di ${author}` : 'Immagine'),
  pictureMissing: 'Immagine non disponibile',
  openPicture: (name) => `Apri immagine: ${name}`,
  openMorePictures: (more) => `Apri ${counted(more, { one: 'altra immagine', other: 'altre immagini' })}`,
  pictureViewer: 'Immagini',
  closePicture: 'Chiudi',
  previousPicture: 'Immagine precedente',
  nextPicture: 'Immagine successiva',
  positionOf: (position, total) => `${number(position)} di ${number(total)}`,
  openOriginal: 'Apri originale',

  cards: (many) => counted(many, { one: 'scheda', other: 'schede' }),
  previousCard: 'Scheda precedente',
  nextCard: 'Scheda successiva',

  chosen: 'scelto',
  choicesExpired: 'Queste opzioni sono scadute',

  uploadWaiting: 'In attesa di caricamento',
  uploading: 'Caricamento',
  uploadProgress: (name) => `Caricamento di ${name}`,
  uploadFailed: 'Caricamento non riuscito',
  uploadLost: 'Scegli di nuovo il file',
  uploadCancelled: 'Caricamento annullato',
  retry: 'Riprova',
  retryUpload: (name) => `Riprova a caricare ${name}`,
  cancelUpload: (name) => `Annulla il caricamento di ${name}`,
  play: (name) => `Riproduci ${name}`,
  pause: (name) => `Metti in pausa ${name}`,
  playbackPosition: 'Posizione di riproduzione',

  table: 'Tabella',
  showMoreRows: (more) => `Mostra ${counted(more, { one: 'altra riga', other: 'altre righe' })}`,

  location: 'Posizione',
  ownLocation: 'La tua posizione',
  shareLocation: 'Condividi la tua posizione',
  locating: 'Ricerca della tua posizione…',
  locationProblems: {
    denied: 'Il browser non comunica la tua posizione a questa pagina. Puoi consentirlo nelle impostazioni oppure scrivere l’indirizzo.',
    unavailable: 'Non è stato possibile trovare la tua posizione. Puoi scrivere l’indirizzo.',
    timeout: 'Non è stato possibile trovare in tempo la tua posizione. Riprova oppure scrivi l’indirizzo.',
  },
  openMap: 'Apri mappa',
  formUnavailable: 'Questo modulo non può essere mostrato qui',
  unknownMessage: 'Questo messaggio non può essere mostrato qui',
  messageTooLarge: 'Questo messaggio è troppo grande per essere mostrato qui',
  developerDetails: 'Dettagli per gli sviluppatori',
  notices: noticeWords,

  stillHere: 'Sono ancora qui',
  copyReference: (reference) => `Copia ${reference}`,
  referenceCopied: 'Copiato',

  buttonsSummary: (labels) => `${counted(labels.length, { one: 'pulsante', other: 'pulsanti' })}: ${labels.join(', ')}`,
  cardsSummary: (titles) => `${counted(titles.length, { one: 'scheda', other: 'schede' })}: ${titles.join(', ')}`,
  filesSummary: (files) => `${number(files.length)} file: ${files.join('; ')}`,
  locationSummary: (label) => `Posizione: ${label}`,
  formSummary: (title) => `Modulo: ${title}`,
  formRequest: (author, title, fields) =>
    `${author} ti chiede di compilare: ${title}${fields === undefined ? '' : ` (${counted(fields, { one: 'campo', other: 'campi' })})`}`,
  tableSummary: (caption, rows) => `${caption}, ${counted(rows, { one: 'riga', other: 'righe' })}`,
}
