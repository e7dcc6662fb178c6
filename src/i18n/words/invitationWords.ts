/** What an invitation tells, as far as words need it. The name is cleaned before it comes here. */
export interface InvitationFacts {
  /** Who asks. */
  readonly name?: string
  /** A call with pictures. */
  readonly video?: boolean
}

/** Words of invitations to browse together and of calls. */
export interface InvitationWords {
  /** Lets the other side see the page. */
  readonly accept: string
  readonly decline: string
  /** Ends what was allowed. */
  readonly stopSharing: string
  /** Takes a call. */
  readonly answer: string
  readonly declineCall: string
  readonly hangUp: string
  readonly cobrowsing: InvitationKindWords
  readonly call: InvitationKindWords
}

/** What is said of one kind of invitation. */
export interface InvitationKindWords {
  /** Names the request while it waits. */
  readonly title: (facts: InvitationFacts) => string
  /** Who asks for what, and what it means for the visitor. */
  readonly request: (facts: InvitationFacts) => string
  /** In its place where it cannot be taken up here. */
  readonly unable: (facts: InvitationFacts) => string
  /** One sentence that is spoken when it comes. */
  readonly announcement: (facts: InvitationFacts) => string
  /** The visitor has agreed, and it is being opened. */
  readonly opening: string
  readonly accepted: (facts: InvitationFacts) => string
  readonly declined: (facts: InvitationFacts) => string
  readonly ended: (facts: InvitationFacts) => string
  /** It was over before it was answered. */
  readonly missed: (facts: InvitationFacts) => string
}

const someone = (name: string | undefined) => name ?? 'The agent'

/** English words of invitations. */
export const englishInvitationWords: InvitationWords = {
  accept: 'Allow',
  decline: 'No, thanks',
  stopSharing: 'Stop sharing',
  answer: 'Answer',
  declineCall: 'Decline',
  hangUp: 'Hang up',
  cobrowsing: {
    title: () => 'Look at this page together?',
    request: ({ name }) =>
      `${someone(name)} would like to see this page together with you. Only this page can be seen, and nothing opens before you agree.`,
    unable: ({ name }) => `${someone(name)} would like to see this page together with you. That is not possible here, but you can go on writing.`,
    announcement: ({ name }) => `${someone(name)} would like to see this page together with you`,
    opening: 'Opening…',
    accepted: ({ name }) => (name ? `${name} can see this page` : 'This page is being shared'),
    declined: () => 'You chose not to share this page',
    ended: () => 'This page is no longer shared',
    missed: () => 'The request to see this page has ended',
  },
  call: {
    title: ({ video }) => (video ? 'Incoming video call' : 'Incoming call'),
    request: ({ name, video }) =>
      video
        ? `${someone(name)} is calling you. Camera and microphone stay off until you answer.`
        : `${someone(name)} is calling you. Your microphone stays off until you answer.`,
    unable: ({ name }) => `${someone(name)} is calling you. Calls cannot be taken here, but you can go on writing.`,
    announcement: ({ name, video }) => `Incoming ${video ? 'video call' : 'call'} from ${name ?? 'the agent'}`,
    opening: 'Connecting…',
    accepted: ({ name }) => (name ? `You are talking with ${name}` : 'You are on a call'),
    declined: ({ video }) => (video ? 'You declined the video call' : 'You declined the call'),
    ended: ({ video }) => (video ? 'The video call has ended' : 'The call has ended'),
    missed: ({ name, video }) => `You missed a ${video ? 'video call' : 'call'}${name ? ` from ${name}` : ''}`,
  },
}
