import type { ContentWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** Japanese. */
export const contentWords: ContentWords = {
  unnamedFile: 'ファイル',
  opensInNewTab: '新しいタブで開きます',
  showMore: 'もっと見る',
  code: 'コード',

  showPicture: '画像を表示',
  showPictureFrom: (host) => `${host}の画像を表示`,
  pictureFrom: (author) => (author ? `${author}からの画像` : '画像'),
  pictureMissing: '画像を表示できません',
  openPicture: (name) => `画像を開く：${name}`,
  openMorePictures: (more) => `ほか${number(more)}件の画像を開く`,
  pictureViewer: '画像',
  closePicture: '閉じる',
  previousPicture: '前の画像',
  nextPicture: '次の画像',
  positionOf: (position, total) => `${number(total)}件中${number(position)}件目`,
  openOriginal: '元の画像を開く',

  cards: (many) => `カード${number(many)}枚`,
  previousCard: '前のカード',
  nextCard: '次のカード',

  chosen: '選択済み',
  choicesExpired: 'この選択肢の期限は切れました',

  uploadWaiting: 'アップロード待ち',
  uploading: 'アップロード中',
  uploadProgress: (name) => `${name}をアップロード中`,
  uploadFailed: 'アップロードできませんでした',
  uploadLost: 'ファイルを選び直してください',
  uploadCancelled: 'アップロードを取り消しました',
  retry: '再試行',
  retryUpload: (name) => `${name}のアップロードを再試行`,
  cancelUpload: (name) => `${name}のアップロードを取り消す`,
  play: (name) => `${name}を再生`,
  pause: (name) => `${name}を一時停止`,
  playbackPosition: '再生位置',

  table: '表',
  showMoreRows: (more) => `さらに${number(more)}行を表示`,

  location: '位置情報',
  ownLocation: '現在地',
  shareLocation: '現在地を共有',
  locating: '現在地を確認しています…',
  locationProblems: {
    denied: 'ブラウザーがこのページへの位置情報の提供を許可していません。設定で許可するか、住所を入力してください。',
    unavailable: '現在地を確認できませんでした。代わりに住所を入力できます。',
    timeout: '時間内に現在地を確認できませんでした。もう一度試すか、住所を入力してください。',
  },
  openMap: '地図を開く',
  formUnavailable: 'このフォームはここでは表示できません',
  unknownMessage: 'このメッセージはここでは表示できません',
  messageTooLarge: 'このメッセージは大きすぎるため表示できません',
  developerDetails: '開発者向けの詳細',
  notices: noticeWords,

  stillHere: 'はい、まだいます',
  copyReference: (reference) => `${reference}をコピー`,
  referenceCopied: 'コピーしました',

  buttonsSummary: (labels) => `ボタン${number(labels.length)}個：${labels.join('、')}`,
  cardsSummary: (titles) => `カード${number(titles.length)}枚：${titles.join('、')}`,
  filesSummary: (files) => `ファイル${number(files.length)}件：${files.join('、')}`,
  locationSummary: (label) => `位置情報：${label}`,
  formSummary: (title) => `フォーム：${title}`,
  formRequest: (author, title, fields) => `${author}からの入力のお願い：${title}${fields === undefined ? '' : `（${number(fields)}項目）`}`,
  tableSummary: (caption, rows) => `${caption}、${number(rows)}行`,
}
