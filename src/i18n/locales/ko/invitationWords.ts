import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => (name === undefined ? '상담원' : `${name} 님`)
const call = (video: boolean | undefined) => (video ? '영상 통화' : '통화')

/** Korean. */
export const invitationWords: InvitationWords = {
  accept: '허용',
  decline: '허용 안 함',
  stopSharing: '공유 중지',
  answer: '받기',
  declineCall: '거절',
  hangUp: '끊기',
  cobrowsing: {
    title: () => '이 페이지를 함께 볼까요?',
    request: ({ name }) => `${someone(name)}이 이 페이지를 함께 보고 싶어 해요. 이 페이지만 보이며, 허용하기 전에는 아무것도 열리지 않아요.`,
    unable: ({ name }) => `${someone(name)}이 이 페이지를 함께 보고 싶어 해요. 여기에서는 할 수 없지만 계속 입력할 수 있어요.`,
    announcement: ({ name }) => `${someone(name)}이 이 페이지를 함께 보고 싶어 해요`,
    opening: '여는 중…',
    accepted: ({ name }) => (name ? `${name} 님이 이 페이지를 볼 수 있어요` : '이 페이지를 공유하고 있어요'),
    declined: () => '이 페이지를 공유하지 않았어요',
    ended: () => '이 페이지 공유가 끝났어요',
    missed: () => '페이지를 함께 보자는 요청이 끝났어요',
  },
  call: {
    title: ({ video }) => `${call(video)} 요청`,
    request: ({ name, video }) =>
      video
        ? `${someone(name)}이 전화를 걸고 있어요. 받기 전까지 카메라와 마이크는 꺼져 있어요.`
        : `${someone(name)}이 전화를 걸고 있어요. 받기 전까지 마이크는 꺼져 있어요.`,
    unable: ({ name }) => `${someone(name)}이 전화를 걸고 있어요. 여기에서는 받을 수 없지만 계속 입력할 수 있어요.`,
    announcement: ({ name, video }) => `${someone(name)}의 ${call(video)} 요청`,
    opening: '연결 중…',
    accepted: ({ name }) => (name ? `${name} 님과 통화 중` : '통화 중'),
    declined: ({ video }) => `${call(video)}를 거절했어요`,
    ended: ({ video }) => `${call(video)}가 끝났어요`,
    missed: ({ name, video }) => (name ? `${name} 님의 부재중 ${call(video)}` : `부재중 ${call(video)}`),
  },
}
