import type { ContentWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** Turkish. */
export const contentWords: ContentWords = {
  unnamedFile: 'Dosya',
  opensInNewTab: 'yeni sekmede açılır',
  showMore: 'Daha fazla göster',
  code: 'Kod',

  showPicture: 'Görseli göster',
  showPictureFrom: (host) => `Görseli göster (kaynak: ${host})`,
  pictureFrom: (author) => (author ? `Görsel, gönderen: ${author}` : 'Görsel'),
  pictureMissing: 'Görsel kullanılamıyor',
  openPicture: (name) => `Görseli aç: ${name}`,
  openMorePictures: (more) => `${number(more)} görsel daha aç`,
  pictureViewer: 'Görseller',
  closePicture: 'Kapat',
  previousPicture: 'Önceki görsel',
  nextPicture: 'Sonraki görsel',
  positionOf: (position, total) => `${number(position)} / ${number(total)}`,
  openOriginal: 'Orijinali aç',

  cards: (many) => `${number(many)} kart`,
  previousCard: 'Önceki kart',
  nextCard: 'Sonraki kart',

  chosen: 'seçildi',
  choicesExpired: 'Bu seçeneklerin süresi doldu',

  uploadWaiting: 'Yüklenmeyi bekliyor',
  uploading: 'Yükleniyor',
  uploadProgress: (name) => `${name} yükleniyor`,
  uploadFailed: 'Yüklenemedi',
  uploadLost: 'Lütfen dosyayı yeniden seçin',
  uploadCancelled: 'Yükleme iptal edildi',
  retry: 'Yeniden dene',
  retryUpload: (name) => `Yeniden dene: ${name} dosyasını yükle`,
  cancelUpload: (name) => `Yüklemeyi iptal et: ${name}`,
  play: (name) => `Oynat: ${name}`,
  pause: (name) => `Duraklat: ${name}`,
  playbackPosition: 'Oynatma konumu',

  table: 'Tablo',
  showMoreRows: (more) => `${number(more)} satır daha göster`,

  location: 'Konum',
  ownLocation: 'Konumunuz',
  shareLocation: 'Konumu paylaş',
  locating: 'Konumunuz bulunuyor…',
  locationProblems: {
    denied: 'Tarayıcınız konumunuzu bu sayfayla paylaşmıyor. Ayarlarından izin verebilir veya adresi yazabilirsiniz.',
    unavailable: 'Konumunuz bulunamadı. Bunun yerine adresi yazabilirsiniz.',
    timeout: 'Konumunuz zamanında bulunamadı. Lütfen yeniden deneyin veya adresi yazın.',
  },
  openMap: 'Haritayı aç',
  formUnavailable: 'Bu form burada gösterilemiyor',
  unknownMessage: 'Bu mesaj burada gösterilemiyor',
  messageTooLarge: 'Bu mesaj burada gösterilemeyecek kadar büyük',
  developerDetails: 'Geliştiriciler için ayrıntılar',
  notices: noticeWords,

  stillHere: 'Hâlâ buradayım',
  copyReference: (reference) => `Kopyala: ${reference}`,
  referenceCopied: 'Kopyalandı',

  buttonsSummary: (labels) => `${number(labels.length)} düğme: ${labels.join(', ')}`,
  cardsSummary: (titles) => `${number(titles.length)} kart: ${titles.join(', ')}`,
  filesSummary: (files) => `${number(files.length)} dosya: ${files.join('; ')}`,
  locationSummary: (label) => `Konum: ${label}`,
  formSummary: (title) => `Form: ${title}`,
  formRequest: (author, title, fields) =>
    `${author} bir form doldurmanızı istiyor: ${title}${fields === undefined ? '' : ` (${number(fields)} alan)`}`,
  tableSummary: (caption, rows) => `${caption}, ${number(rows)} satır`,
}
