import type { ContentWords } from '../../words/contentWords.ts'
import { counted, number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** French. */
export const contentWords: ContentWords = {
  unnamedFile: 'Fichier',
  opensInNewTab: 's’ouvre dans un nouvel onglet',
  showMore: 'Afficher plus',
  code: 'Code',

  showPicture: 'Afficher l’image',
  showPictureFrom: (host) => `Afficher l’image de ${host}`,
  pictureFrom: (author) => (author ? `Image de ${author}` : 'Image'),
  pictureMissing: 'Image non disponible',
  openPicture: (name) => `Ouvrir l’image : ${name}`,
  openMorePictures: (more) => `Ouvrir ${counted(more, { one: 'autre image', other: 'autres images' })}`,
  pictureViewer: 'Images',
  closePicture: 'Fermer',
  previousPicture: 'Image précédente',
  nextPicture: 'Image suivante',
  positionOf: (position, total) => `${number(position)} sur ${number(total)}`,
  openOriginal: 'Ouvrir l’original',

  cards: (many) => counted(many, { one: 'carte', other: 'cartes' }),
  previousCard: 'Carte précédente',
  nextCard: 'Carte suivante',

  chosen: 'choisi',
  choicesExpired: 'Ces choix ne sont plus disponibles',

  uploadWaiting: 'En attente d’envoi',
  uploading: 'Envoi en cours',
  uploadProgress: (name) => `Envoi de ${name}`,
  uploadFailed: 'Échec de l’envoi',
  uploadLost: 'Choisissez à nouveau le fichier',
  uploadCancelled: 'Envoi annulé',
  retry: 'Réessayer',
  retryUpload: (name) => `Réessayer l’envoi de ${name}`,
  cancelUpload: (name) => `Annuler l’envoi de ${name}`,
  play: (name) => `Lire ${name}`,
  pause: (name) => `Mettre ${name} en pause`,
  playbackPosition: 'Position de lecture',

  table: 'Tableau',
  showMoreRows: (more) => `Afficher ${counted(more, { one: 'ligne', other: 'lignes' })} de plus`,

  location: 'Position',
  ownLocation: 'Votre position',
  shareLocation: 'Partager votre position',
  locating: 'Recherche de votre position…',
  locationProblems: {
    denied: 'Votre navigateur n’indique pas votre position à cette page. Vous pouvez l’autoriser dans ses réglages, ou écrire l’adresse.',
    unavailable: 'Votre position est introuvable. Vous pouvez écrire l’adresse à la place.',
    timeout: 'Votre position n’a pas pu être trouvée à temps. Réessayez, ou écrivez l’adresse.',
  },
  openMap: 'Ouvrir la carte',
  formUnavailable: 'Ce formulaire ne peut pas être affiché ici',
  unknownMessage: 'Ce message ne peut pas être affiché ici',
  messageTooLarge: 'Ce message est trop volumineux pour être affiché ici',
  developerDetails: 'Détails pour les développeurs',
  notices: noticeWords,

  stillHere: 'Je suis toujours là',
  copyReference: (reference) => `Copier ${reference}`,
  referenceCopied: 'Copié',

  buttonsSummary: (labels) => `${counted(labels.length, { one: 'bouton', other: 'boutons' })} : ${labels.join(', ')}`,
  cardsSummary: (titles) => `${counted(titles.length, { one: 'carte', other: 'cartes' })} : ${titles.join(', ')}`,
  filesSummary: (files) => `${counted(files.length, { one: 'fichier', other: 'fichiers' })} : ${files.join(' ; ')}`,
  locationSummary: (label) => `Position : ${label}`,
  formSummary: (title) => `Formulaire : ${title}`,
  formRequest: (author, title, fields) =>
    `${author} vous demande de remplir : ${title}${fields === undefined ? '' : ` (${counted(fields, { one: 'champ', other: 'champs' })})`}`,
  tableSummary: (caption, rows) => `${caption}, ${counted(rows, { one: 'ligne', other: 'lignes' })}`,
}
