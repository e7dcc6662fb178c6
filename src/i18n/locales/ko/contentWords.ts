import type { ContentWords } from '../../words/contentWords.ts'
import { number } from './counting.ts'
import { noticeWords } from './noticeWords.ts'

/** Korean. */
export const contentWords: ContentWords = {
  unnamedFile: '파일',
  opensInNewTab: '새 탭에서 열림',
  showMore: '더 보기',
  code: '코드',

  showPicture: '이미지 보기',
  showPictureFrom: (host) => `${host} 이미지 보기`,
  pictureFrom: (author) => (author ? `${author} 님이 보낸 이미지` : '이미지'),
  pictureMissing: '이미지를 볼 수 없음',
  openPicture: (name) => `이미지 열기: ${name}`,
  openMorePictures: (more) => `이미지 ${number(more)}개 더 열기`,
  pictureViewer: '이미지',
  closePicture: '닫기',
  previousPicture: '이전 이미지',
  nextPicture: '다음 이미지',
  positionOf: (position, total) => `${number(total)}개 중 ${number(position)}번째`,
  openOriginal: '원본 열기',

  cards: (many) => `카드 ${number(many)}개`,
  previousCard: '이전 카드',
  nextCard: '다음 카드',

  chosen: '선택됨',
  choicesExpired: '선택할 수 있는 시간이 지났어요',

  uploadWaiting: '업로드 대기 중',
  uploading: '업로드 중',
  uploadProgress: (name) => `${name} 업로드 중`,
  uploadFailed: '업로드 실패',
  uploadLost: '파일을 다시 선택해 주세요',
  uploadCancelled: '업로드 취소됨',
  retry: '다시 시도',
  retryUpload: (name) => `${name} 업로드 다시 시도`,
  cancelUpload: (name) => `${name} 업로드 취소`,
  play: (name) => `${name} 재생`,
  pause: (name) => `${name} 일시 정지`,
  playbackPosition: '재생 위치',

  table: '표',
  showMoreRows: (more) => `${number(more)}행 더 보기`,

  location: '위치',
  ownLocation: '내 위치',
  shareLocation: '위치 공유',
  locating: '위치를 찾는 중…',
  locationProblems: {
    denied: '브라우저가 이 페이지에 위치를 알려 주지 않아요. 설정에서 허용하거나 주소를 입력해 주세요.',
    unavailable: '위치를 찾을 수 없어요. 대신 주소를 입력할 수 있어요.',
    timeout: '제한 시간 안에 위치를 찾지 못했어요. 다시 시도하거나 주소를 입력해 주세요.',
  },
  openMap: '지도 열기',
  formUnavailable: '이 양식은 여기에서 볼 수 없어요',
  unknownMessage: '이 메시지는 여기에서 볼 수 없어요',
  messageTooLarge: '이 메시지는 너무 커서 볼 수 없어요',
  developerDetails: '개발자용 세부 정보',
  notices: noticeWords,

  stillHere: '네, 아직 있어요',
  copyReference: (reference) => `${reference} 복사`,
  referenceCopied: '복사됨',

  buttonsSummary: (labels) => `버튼 ${number(labels.length)}개: ${labels.join(', ')}`,
  cardsSummary: (titles) => `카드 ${number(titles.length)}개: ${titles.join(', ')}`,
  filesSummary: (files) => `파일 ${number(files.length)}개: ${files.join('; ')}`,
  locationSummary: (label) => `위치: ${label}`,
  formSummary: (title) => `양식: ${title}`,
  formRequest: (author, title, fields) => `${author} 님의 작성 요청: ${title}${fields === undefined ? '' : `(항목 ${number(fields)}개)`}`,
  tableSummary: (caption, rows) => `${caption}, ${number(rows)}행`,
}
