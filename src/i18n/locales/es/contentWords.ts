import type { ContentWords } from '../../words/contentWords.ts'
import { counted, number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** Spanish. */
export const contentWords: ContentWords = {
  unnamedFile: 'Archivo',
  opensInNewTab: 'se abre en una pestaña nueva',
  showMore: 'Mostrar más',
  code: 'Código',

  showPicture: 'Mostrar imagen',
  showPictureFrom: (host) => `Mostrar imagen de ${host}`,
  pictureFrom: (author) => (author ? `Imagen de ${author}` : 'Imagen'),
  pictureMissing: 'Imagen no disponible',
  openPicture: (name) => `Abrir imagen: ${name}`,
  openMorePictures: (more) => `Abrir ${counted(more, { one: 'imagen más', other: 'imágenes más' })}`,
  pictureViewer: 'Imágenes',
  closePicture: 'Cerrar',
  previousPicture: 'Imagen anterior',
  nextPicture: 'Imagen siguiente',
  positionOf: (position, total) => `${number(position)} de ${number(total)}`,
  openOriginal: 'Abrir original',

  cards: (many) => counted(many, { one: 'tarjeta', other: 'tarjetas' }),
  previousCard: 'Tarjeta anterior',
  nextCard: 'Tarjeta siguiente',

  chosen: 'elegido',
  choicesExpired: 'Estas opciones han caducado',

  uploadWaiting: 'Pendiente de subir',
  uploading: 'Subiendo',
  uploadProgress: (name) => `Subiendo ${name}`,
  uploadFailed: 'No se ha podido subir',
  uploadLost: 'Vuelva a elegir el archivo',
  uploadCancelled: 'Subida cancelada',
  retry: 'Reintentar',
  retryUpload: (name) => `Reintentar la subida de ${name}`,
  cancelUpload: (name) => `Cancelar la subida de ${name}`,
  play: (name) => `Reproducir ${name}`,
  pause: (name) => `Pausar ${name}`,
  playbackPosition: 'Posición de reproducción',

  table: 'Tabla',
  showMoreRows: (more) => `Mostrar ${counted(more, { one: 'fila más', other: 'filas más' })}`,

  location: 'Ubicación',
  ownLocation: 'Su ubicación',
  shareLocation: 'Compartir su ubicación',
  locating: 'Buscando su ubicación…',
  locationProblems: {
    denied: 'Su navegador no comparte su ubicación con esta página. Puede permitirlo en los ajustes o escribir la dirección.',
    unavailable: 'No se ha podido encontrar su ubicación. Puede escribir la dirección en su lugar.',
    timeout: 'No se ha podido encontrar su ubicación a tiempo. Inténtelo de nuevo o escriba la dirección.',
  },
  openMap: 'Abrir mapa',
  formUnavailable: 'Este formulario no se puede mostrar aquí',
  unknownMessage: 'Este mensaje no se puede mostrar aquí',
  messageTooLarge: 'Este mensaje es demasiado grande para mostrarlo aquí',
  developerDetails: 'Detalles para desarrolladores',
  notices: noticeWords,

  stillHere: 'Sigo aquí',
  copyReference: (reference) => `Copiar ${reference}`,
  referenceCopied: 'Copiado',

  buttonsSummary: (labels) => `${counted(labels.length, { one: 'botón', other: 'botones' })}: ${labels.join(', ')}`,
  cardsSummary: (titles) => `${counted(titles.length, { one: 'tarjeta', other: 'tarjetas' })}: ${titles.join(', ')}`,
  filesSummary: (files) => `${counted(files.length, { one: 'archivo', other: 'archivos' })}: ${files.join('; ')}`,
  locationSummary: (label) => `Ubicación: ${label}`,
  formSummary: (title) => `Formulario: ${title}`,
  formRequest: (author, title, fields) =>
    `${author} le pide que rellene: ${title}${fields === undefined ? '' : ` (${counted(fields, { one: 'campo', other: 'campos' })})`}`,
  tableSummary: (caption, rows) => `${caption}, ${counted(rows, { one: 'fila', other: 'filas' })}`,
}
