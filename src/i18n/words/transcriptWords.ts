import { englishDeliveryWords, type DeliveryWords } from './deliveryWords.ts'
import { englishStateWords, type StateWords } from './stateWords.ts'
import { englishWaitPhrases, writeWait, type WaitMinutes } from './writeWait.ts'

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
  /** On the button that leads on while new messages wait below. More than 99 need not be told exactly. */
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
  /** The line is being set up, or restored. */
  readonly connecting: string
  /** There is no line for now. */
  readonly disconnected: string
  readonly replyTime: (minutes: number) => string
  /** Position counted from 1; wait in seconds where it is known, and as a range of minutes, which goes before it, where that is. */
  readonly queue: (position?: number, waitSeconds?: number, waitRange?: WaitMinutes) => string
  /** The button that a host has given something to do. */
  readonly menu: string
  /** The button for all buttons that there is no room for. */
  readonly more: string
  readonly minimise: string
  readonly close: string
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

/** English. */
export const englishTranscriptWords: TranscriptWords = {
  transcript: 'Conversation',
  you: 'You',
  roles: { bot: 'Assistant', agent: 'Agent', system: 'Support' },
  today: 'Today',
  yesterday: 'Yesterday',
  unread: 'New',
  newMessages: (count) => (count === 1 ? '1 new message' : `${count > 99 ? '99+' : count} new messages`),
  jumpToEnd: 'Go to the newest message',
  loading: 'Loading the conversation',
  loadEarlier: 'Show earlier messages',
  loadingEarlier: 'Loading earlier messages',
  edited: 'Edited',
  deleted: 'This message was deleted',
  delivery: englishDeliveryWords,
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
    connecting: 'Connecting…',
    disconnected: 'Not connected',
    replyTime: (count) => `Replies in ${englishWaitPhrases.about(count)}`,
    queue: (position, seconds, range) => {
      const place = position === undefined ? 'You are in the queue' : `You are number ${position}`
      const wait = writeWait(englishWaitPhrases, seconds, range)
      return wait === undefined ? place : `${place}, ${wait}`
    },
    menu: 'Menu',
    more: 'More options',
    minimise: 'Minimise',
    close: 'Close',
  },
  states: englishStateWords,
  announcement: {
    message: (author, text) => `${author}: ${text}`,
    burst: (count, author) => (author === undefined ? `${count} new messages` : `${count} new messages from ${author}`),
    continues: '… message continues',
  },
}
