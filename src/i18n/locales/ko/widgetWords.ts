import type { WidgetWords } from '../../words/widgetWords.ts'
import { number } from './counting.ts'

/** Korean. */
export const widgetWords: WidgetWords = {
  launcher: '채팅',
  minimised: (name) => `${name} 님과 채팅`,
  newMessages: (count) => `새 메시지 ${number(count)}개`,
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: '메시지 닫기',
  larger: '창 크게',
  smaller: '창 작게',
  mute: '소리 끄기',
  notifyQuestion: '답변이 오면 알림을 받으시겠어요?',
  notifyAgree: '켜기',
  notifyDecline: '나중에',
  download: '대화 저장',
  downloadFormats: { html: '웹 페이지', text: '일반 텍스트', json: '데이터(JSON)' },
  savedOn: (time) => `${time}에 저장됨`,
  downloadFailed: '대화를 저장하지 못했어요. 다시 시도해 주세요.',
  consentTitle: '개인정보 보호',
  consentAgree: '동의하고 계속하기',
  consentPolicy: '개인정보 처리방침',
  awayThanks: '감사해요. 곧 연락드릴게요.',
}
