/** Words around messages: authors, times, delivery, typing, announcements, header, empty and ended states. */
export interface TranscriptWords {
  /** Name of the transcript for assistive technology. */
  readonly transcript: string
  /** What the visitor is called in announcements and row names. */
  readonly you: string
  /** Names of those who have none, and the quiet role words of the header. */
  readonly roles: { readonly bot: string; readonly agent: string; readonly system: string }
  readonly today: string
  readonly yesterday: string
  /** Line above the first unread message. */
  readonly unread: string
  /** On the button that leads to the end while new messages wait there. */
  readonly newMessages: (count: number) => string
  /** Name of the button that leads to the end while nothing new waits there. */
  readonly jumpToEnd: string
  readonly loading: string
  readonly loadEarlier: string
  readonly loadingEarlier: string
  readonly edited: string
  readonly deleted: string
  readonly delivery: DeliveryWords
  readonly typing: TypingWords
  readonly header: HeaderWords
  readonly states: StateWords
  readonly announcement: AnnouncementWords
}

/** Words below the visitor's own messages. */
export interface DeliveryWords {
  readonly queued: string
  readonly sending: string
  readonly sent: string
  readonly confirmed: string
  readonly delivered: string
  readonly read: string
  readonly unconfirmed: string
  readonly cancelled: string
  readonly failed: string
  /** Why it failed, after `failed`. */
  readonly reasons: {
    readonly refused: string
    readonly 'too-large': string
    readonly 'not-authorised': string
    readonly 'conversation-ended': string
    readonly upload: string
    readonly expired: string
    readonly network: string
  }
  readonly retry: string
  /** Sends an unconfirmed message again. */
  readonly resend: string
  /** Takes back a message that still waits. */
  readonly cancel: string
  /** Removes a message that was not sent. */
  readonly discard: string
}

/** Who is busy. */
export interface TypingWords {
  /** `names` has at least one entry. */
  readonly typing: (names: readonly string[]) => string
  /** `name` is missing where the one who answers is not known. */
  readonly preparing: (name?: string) => string
}

/** Words of the conversation's header. */
export interface HeaderWords {
  readonly online: string
  readonly away: string
  readonly offline: string
  readonly replyTime: (minutes: number) => string
  /** Position counted from 1; wait in seconds where it is known. */
  readonly queue: (position?: number, waitSeconds?: number) => string
  readonly menu: string
  readonly minimise: string
  readonly close: string
}

/** Words of the states that stand in for a conversation. */
export interface StateWords {
  readonly welcomeTitle: string
  readonly welcomeText: string
  readonly emptyTitle: string
  readonly emptyText: string
  /** Position counted from 1. */
  readonly queueTitle: (position?: number) => string
  /** Wait in seconds where it is known. */
  readonly queueText: (waitSeconds?: number) => string
  readonly unavailableTitle: string
  readonly unavailableText: string
  readonly endedTitle: string
  readonly endedText: string
  readonly startNew: string
  readonly errorTitle: string
  readonly errorText: string
  readonly tryAgain: string
}

/** Words that are only spoken. */
export interface AnnouncementWords {
  /** One message: its author, then its text. */
  readonly message: (author: string, text: string) => string
  /** Many messages at once. `author` is missing where they have several. */
  readonly burst: (count: number, author?: string) => string
  /** After a text that was cut. */
  readonly continues: string
}

const minutes = (count: number) => (count <= 1 ? 'about a minute' : `about ${count} minutes`)
const wait = (seconds: number) => minutes(Math.ceil(seconds / 60))

/** English. */
export const englishTranscriptWords: TranscriptWords = {
  transcript: 'Conversation',
  you: 'You',
  roles: { bot: 'Assistant', agent: 'Agent', system: 'Support' },
  today: 'Today',
  yesterday: 'Yesterday',
  unread: 'New',
  newMessages: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  jumpToEnd: 'Go to the newest message',
  loading: 'Loading the conversation',
  loadEarlier: 'Show earlier messages',
  loadingEarlier: 'Loading earlier messages',
  edited: 'Edited',
  deleted: 'This message was deleted',
  delivery: {
    queued: 'Waiting to be sent',
    sending: 'Sending',
    sent: 'Sent',
    confirmed: 'Sent',
    delivered: 'Delivered',
    read: 'Read',
    unconfirmed: 'Not confirmed yet',
    cancelled: 'Cancelled',
    failed: 'Not sent',
    reasons: {
      refused: 'It was not accepted',
      'too-large': 'It is too long',
      'not-authorised': 'You are no longer signed in',
      'conversation-ended': 'The conversation has ended',
      upload: 'The file could not be uploaded',
      expired: 'It waited too long',
      network: 'There was no connection',
    },
    retry: 'Retry',
    resend: 'Send again',
    cancel: 'Cancel',
    discard: 'Delete',
  },
  typing: {
    typing: (names) => {
      const [first, second] = names
      if (names.length > 2) return 'Several people are typing'
      return second === undefined ? `${first} is typing` : `${first} and ${second} are typing`
    },
    preparing: (name) => (name === undefined ? 'A reply is being prepared' : `${name} is preparing a reply`),
  },
  header: {
    online: 'Here to help',
    away: 'Away for a moment',
    offline: 'Back soon',
    replyTime: (count) => `Replies in ${minutes(count)}`,
    queue: (position, seconds) => {
      const place = position === undefined ? 'You are in the queue' : `You are number ${position}`
      return seconds === undefined ? place : `${place}, ${wait(seconds)}`
    },
    menu: 'Menu',
    minimise: 'Minimise',
    close: 'Close',
  },
  states: {
    welcomeTitle: 'How can we help?',
    welcomeText: 'Ask us anything. We usually reply within a few minutes.',
    emptyTitle: 'No messages yet',
    emptyText: 'Write below and we will take it from there.',
    queueTitle: (position) => (position === undefined ? 'You are in the queue' : position === 1 ? 'You are next' : `You are number ${position}`),
    queueText: (seconds) =>
      seconds === undefined
        ? 'Someone will be with you as soon as possible. You can keep writing.'
        : `It should take ${wait(seconds)}. You can keep writing.`,
    unavailableTitle: 'Nobody is here right now',
    unavailableText: 'Leave a message and we will answer when we are back.',
    endedTitle: 'This conversation has ended',
    endedText: 'Thank you for talking with us. You can start a new one at any time.',
    startNew: 'Start a new conversation',
    errorTitle: 'Something went wrong on our side',
    errorText: 'The conversation could not be loaded. Nothing you wrote is lost.',
    tryAgain: 'Try again',
  },
  announcement: {
    message: (author, text) => `${author}: ${text}`,
    burst: (count, author) => (author === undefined ? `${count} new messages` : `${count} new messages from ${author}`),
    continues: '… message continues',
  },
}
