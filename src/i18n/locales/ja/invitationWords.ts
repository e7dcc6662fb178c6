import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => name ?? '担当者'
const call = (video: boolean | undefined) => (video ? 'ビデオ通話' : '通話')

/** Japanese. */
export const invitationWords: InvitationWords = {
  accept: '許可',
  decline: '許可しない',
  stopSharing: '共有を停止',
  answer: '応答',
  declineCall: '拒否',
  hangUp: '通話を終了',
  cobrowsing: {
    title: () => 'このページを一緒に見ますか？',
    request: ({ name }) =>
      `${someone(name)}がこのページを一緒に見たいと希望しています。見えるのはこのページだけで、許可するまで何も開きません。`,
    unable: ({ name }) => `${someone(name)}がこのページを一緒に見たいと希望しています。ここではご利用いただけませんが、このまま入力を続けられます。`,
    announcement: ({ name }) => `${someone(name)}がこのページを一緒に見たいと希望しています`,
    opening: '開いています…',
    accepted: ({ name }) => (name ? `${name}がこのページを見ています` : 'このページを共有しています'),
    declined: () => 'このページを共有しませんでした',
    ended: () => 'このページの共有は終了しました',
    missed: () => 'ページを一緒に見るリクエストは終了しました',
  },
  call: {
    title: ({ video }) => `${call(video)}の着信`,
    request: ({ name, video }) =>
      video
        ? `${someone(name)}から電話がかかっています。応答するまで、カメラとマイクはオフのままです。`
        : `${someone(name)}から電話がかかっています。応答するまで、マイクはオフのままです。`,
    unable: ({ name }) => `${someone(name)}から電話がかかっています。ここでは応答できませんが、このまま入力を続けられます。`,
    announcement: ({ name, video }) => `${someone(name)}から${call(video)}の着信`,
    opening: '接続しています…',
    accepted: ({ name }) => (name ? `${name}と通話中` : '通話中'),
    declined: ({ video }) => `${call(video)}を拒否しました`,
    ended: ({ video }) => `${call(video)}が終了しました`,
    missed: ({ name, video }) => (name ? `${name}からの${call(video)}に応答しませんでした` : `${call(video)}に応答しませんでした`),
  },
}
