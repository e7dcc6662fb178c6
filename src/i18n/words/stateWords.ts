import { englishWaitPhrases, writeWait, type WaitMinutes } from './writeWait.ts'

/** Words of the states that stand in for a conversation. */
export interface StateWords {
  readonly welcomeTitle: string
  readonly welcomeText: string
  readonly emptyTitle: string
  readonly emptyText: string
  /** Position counted from 1. */
  readonly queueTitle: (position?: number) => string
  /** Wait in seconds where it is known; as a range of minutes, which goes before it, where that is. */
  readonly queueText: (waitSeconds?: number, waitRange?: WaitMinutes) => string
  readonly unavailableTitle: string
  readonly unavailableText: string
  /** In its place where no message can be left, and the visitor can look again. */
  readonly unavailableLater: string
  readonly endedTitle: string
  readonly endedText: string
  /** In place of the two above, where it is known why it is over. */
  readonly endings: Readonly<Partial<Record<'visitor' | 'agent' | 'timeout' | 'resolved' | 'deleted' | 'gone' | 'unknown', EndingWords>>>
  /** After the text, where messages were not sent: they wait in the field of the new conversation. */
  readonly endedUnsent: (count: number) => string
  /** The chat refuses us: what it means for the visitor, by its cause. */
  readonly refusedTexts: { readonly unauthorised: string; readonly rejected: string; readonly blocked: string; readonly unknown: string }
  readonly startNew: string
  readonly errorTitle: string
  readonly errorText: string
  readonly tryAgain: string
  /** In its place while it is being looked whether somebody is there. */
  readonly checking: string
}

/** Words of one kind of end. What is missing is said as for any other. */
export interface EndingWords {
  readonly title?: string
  readonly text?: string
}

/** English. */
export const englishStateWords: StateWords = {
  welcomeTitle: 'How can we help?',
  welcomeText: 'Ask us anything. We usually reply within a few minutes.',
  emptyTitle: 'No messages yet',
  emptyText: 'Write below and we will take it from there.',
  queueTitle: (position) => (position === undefined ? 'You are in the queue' : position === 1 ? 'You are next' : `You are number ${position}`),
  queueText: (seconds, range) => {
    const wait = writeWait(englishWaitPhrases, seconds, range)
    if (wait === undefined) return 'Someone will be with you as soon as possible. You can keep writing.'
    return `It ${range && range.to === undefined ? 'may' : 'should'} take ${wait}. You can keep writing.`
  },
  unavailableTitle: 'Nobody is here right now',
  unavailableText: 'Leave a message and we will answer when we are back.',
  unavailableLater: 'We cannot take a conversation at the moment. Please look again in a little while.',
  endedTitle: 'This conversation has ended',
  endedText: 'Thank you for talking with us. You can start a new one at any time.',
  endings: {
    visitor: { title: 'You ended this conversation', text: 'You can start a new one at any time.' },
    timeout: { text: 'It was quiet for a while, so it was closed. You can go on in a new one.' },
    deleted: { title: 'This conversation was deleted', text: 'You can start a new one at any time.' },
    gone: { title: 'This conversation is no longer open', text: 'It could not be continued. You can go on in a new one.' },
  },
  endedUnsent: (count) =>
    count === 1 ? 'Your unsent message will be in its message field.' : 'Your unsent messages will be in its message field.',
  refusedTexts: {
    unauthorised: 'Your session may have expired. Sign in again if you can, or try once more.',
    rejected: 'The chat turned us away. Please try again in a little while.',
    blocked: 'This page does not let the chat connect. Trying again will not help here.',
    unknown: 'Please try again in a little while.',
  },
  startNew: 'Start a new conversation',
  errorTitle: 'Something went wrong on our side',
  errorText: 'The conversation could not be loaded. Nothing you wrote is lost.',
  tryAgain: 'Try again',
  checking: 'Looking…',
}
