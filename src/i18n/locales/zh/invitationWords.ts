import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => name ?? '客服人员'
const call = (video: boolean | undefined) => (video ? '视频通话' : '语音通话')
const ringing = (video: boolean | undefined) => (video ? '视频来电' : '语音来电')

/** Simplified Chinese. */
export const invitationWords: InvitationWords = {
  accept: '允许',
  decline: '不用了',
  stopSharing: '停止共享',
  answer: '接听',
  declineCall: '拒绝',
  hangUp: '挂断',
  cobrowsing: {
    title: () => '要一起查看此页面吗？',
    request: ({ name }) => `${someone(name)}希望与您一起查看此页面。对方只能看到此页面，在您同意之前不会打开任何内容。`,
    unable: ({ name }) => `${someone(name)}希望与您一起查看此页面。这里无法做到，但您可以继续输入。`,
    announcement: ({ name }) => `${someone(name)}希望与您一起查看此页面`,
    opening: '正在打开…',
    accepted: ({ name }) => (name ? `${name}可以看到此页面` : '正在共享此页面'),
    declined: () => '您没有共享此页面',
    ended: () => '此页面已停止共享',
    missed: () => '查看此页面的请求已结束',
  },
  call: {
    title: ({ video }) => ringing(video),
    request: ({ name, video }) =>
      video ? `${someone(name)}正在呼叫您。接听之前，摄像头和麦克风保持关闭。` : `${someone(name)}正在呼叫您。接听之前，您的麦克风保持关闭。`,
    unable: ({ name }) => `${someone(name)}正在呼叫您。这里无法接听，但您可以继续输入。`,
    announcement: ({ name, video }) => `${someone(name)}的${ringing(video)}`,
    opening: '正在连接…',
    accepted: ({ name }) => (name ? `您正在与${name}通话` : '您正在通话'),
    declined: ({ video }) => `您拒绝了${call(video)}`,
    ended: ({ video }) => `${call(video)}已结束`,
    missed: ({ name, video }) => (name ? `您错过了${name}的${call(video)}` : `您错过了一次${call(video)}`),
  },
}
