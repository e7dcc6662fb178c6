import type { ContentWords } from '../../words/contentWords.ts'
import { counted, number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** Portuguese. */
export const contentWords: ContentWords = {
  unnamedFile: 'Arquivo',
  opensInNewTab: 'abre em uma nova aba',
  showMore: 'Mostrar mais',
  code: 'Código',

  showPicture: 'Mostrar imagem',
  showPictureFrom: (host) => `Mostrar imagem de ${host}`,
  pictureFrom: (author) => (author ? `Imagem de ${author}` : 'Imagem'),
  pictureMissing: 'Imagem indisponível',
  openPicture: (name) => `Abrir imagem: ${name}`,
  openMorePictures: (more) => `Abrir mais ${counted(more, { one: 'imagem', other: 'imagens' })}`,
  pictureViewer: 'Imagens',
  closePicture: 'Fechar',
  previousPicture: 'Imagem anterior',
  nextPicture: 'Próxima imagem',
  positionOf: (position, total) => `${number(position)} de ${number(total)}`,
  openOriginal: 'Abrir original',

  cards: (many) => counted(many, { one: 'cartão', other: 'cartões' }),
  previousCard: 'Cartão anterior',
  nextCard: 'Próximo cartão',

  chosen: 'escolhido',
  choicesExpired: 'Estas opções expiraram',

  uploadWaiting: 'Aguardando envio',
  uploading: 'Enviando',
  uploadProgress: (name) => `Enviando ${name}`,
  uploadFailed: 'Falha no envio',
  uploadLost: 'Escolha o arquivo novamente',
  uploadCancelled: 'Envio cancelado',
  retry: 'Tentar de novo',
  retryUpload: (name) => `Tentar de novo o envio de ${name}`,
  cancelUpload: (name) => `Cancelar envio de ${name}`,
  play: (name) => `Reproduzir ${name}`,
  pause: (name) => `Pausar ${name}`,
  playbackPosition: 'Posição da reprodução',

  table: 'Tabela',
  showMoreRows: (more) => `Mostrar mais ${counted(more, { one: 'linha', other: 'linhas' })}`,

  location: 'Localização',
  ownLocation: 'Sua localização',
  shareLocation: 'Compartilhar sua localização',
  locating: 'Procurando sua localização…',
  locationProblems: {
    denied: 'Seu navegador não informa sua localização a esta página. Você pode permitir isso nas configurações ou escrever o endereço.',
    unavailable: 'Não foi possível encontrar sua localização. Você pode escrever o endereço.',
    timeout: 'Não foi possível encontrar sua localização a tempo. Tente de novo ou escreva o endereço.',
  },
  openMap: 'Abrir mapa',
  formUnavailable: 'Este formulário não pode ser exibido aqui',
  unknownMessage: 'Esta mensagem não pode ser exibida aqui',
  messageTooLarge: 'Esta mensagem é grande demais para ser exibida aqui',
  developerDetails: 'Detalhes para desenvolvedores',
  notices: noticeWords,

  stillHere: 'Ainda estou aqui',
  copyReference: (reference) => `Copiar ${reference}`,
  referenceCopied: 'Copiado',

  buttonsSummary: (labels) => `${counted(labels.length, { one: 'botão', other: 'botões' })}: ${labels.join(', ')}`,
  cardsSummary: (titles) => `${counted(titles.length, { one: 'cartão', other: 'cartões' })}: ${titles.join(', ')}`,
  filesSummary: (files) => `${counted(files.length, { one: 'arquivo', other: 'arquivos' })}: ${files.join('; ')}`,
  locationSummary: (label) => `Localização: ${label}`,
  formSummary: (title) => `Formulário: ${title}`,
  formRequest: (author, title, fields) =>
    `${author} pede que você preencha: ${title}${fields === undefined ? '' : ` (${counted(fields, { one: 'campo', other: 'campos' })})`}`,
  tableSummary: (caption, rows) => `${caption}, ${counted(rows, { one: 'linha', other: 'linhas' })}`,
}
