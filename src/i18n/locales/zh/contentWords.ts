import type { ContentWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** Simplified Chinese. */
export const contentWords: ContentWords = {
  unnamedFile: '文件',
  opensInNewTab: '在新标签页中打开',
  showMore: '显示更多',
  code: '代码',

  showPicture: '显示图片',
  showPictureFrom: (host) => `显示来自${host}的图片`,
  pictureFrom: (author) => (author ? `${author}发来的图片` : '图片'),
  pictureMissing: '图片不可用',
  openPicture: (name) => `打开图片：${name}`,
  openMorePictures: (more) => `再打开${number(more)}张图片`,
  pictureViewer: '图片',
  closePicture: '关闭',
  previousPicture: '上一张图片',
  nextPicture: '下一张图片',
  positionOf: (position, total) => `第${number(position)}个，共${number(total)}个`,
  openOriginal: '打开原图',

  cards: (many) => `${number(many)}张卡片`,
  previousCard: '上一张卡片',
  nextCard: '下一张卡片',

  chosen: '已选择',
  choicesExpired: '这些选项已过期',

  uploadWaiting: '等待上传',
  uploading: '正在上传',
  uploadProgress: (name) => `正在上传${name}`,
  uploadFailed: '上传失败',
  uploadLost: '请重新选择文件',
  uploadCancelled: '已取消上传',
  retry: '重试',
  retryUpload: (name) => `重试上传${name}`,
  cancelUpload: (name) => `取消上传${name}`,
  play: (name) => `播放${name}`,
  pause: (name) => `暂停${name}`,
  playbackPosition: '播放位置',

  table: '表格',
  showMoreRows: (more) => `再显示${number(more)}行`,

  location: '位置',
  ownLocation: '您的位置',
  shareLocation: '分享位置',
  locating: '正在获取您的位置…',
  locationProblems: {
    denied: '您的浏览器未向此页面提供位置。您可以在设置中允许，或直接输入地址。',
    unavailable: '无法获取您的位置。您可以改为输入地址。',
    timeout: '获取您的位置超时。请重试，或直接输入地址。',
  },
  openMap: '打开地图',
  formUnavailable: '此表单无法在这里显示',
  unknownMessage: '此消息无法在这里显示',
  messageTooLarge: '此消息太大，无法在这里显示',
  developerDetails: '开发者详情',
  notices: noticeWords,

  stillHere: '我还在',
  copyReference: (reference) => `复制${reference}`,
  referenceCopied: '已复制',

  buttonsSummary: (labels) => `${number(labels.length)}个按钮：${labels.join('、')}`,
  cardsSummary: (titles) => `${number(titles.length)}张卡片：${titles.join('、')}`,
  filesSummary: (files) => `${number(files.length)}个文件：${files.join('、')}`,
  locationSummary: (label) => `位置：${label}`,
  formSummary: (title) => `表单：${title}`,
  formRequest: (author, title, fields) => `${author}请您填写：${title}${fields === undefined ? '' : `（${number(fields)}项）`}`,
  tableSummary: (caption, rows) => `${caption}，${number(rows)}行`,
}
