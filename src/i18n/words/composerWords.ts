/** Words of the composer, the connection banner and the list of conversations. */
export interface ComposerWords {
  /** Shown in the empty field. */
  readonly placeholder: string
  /** Name of the composer as a whole, for assistive technology. */
  readonly composer: string
  /** Name of the text field, for assistive technology. */
  readonly message: string
  readonly send: string
  readonly attach: string
  /** Name of the list of files that wait to be sent, for assistive technology. */
  readonly attachments: string
  readonly removeAttachment: (name: string) => string
  /** Shown over the panel while files are held over it. */
  readonly drop: string
  /** Below it: what may be dropped. `size` comes written out, such as `10 MB`. */
  readonly dropLimits: (limits: { readonly count?: number; readonly size?: string }) => string
  /** Spoken and shown once when the text passes the limit. The number stands beside it. */
  readonly tooLong: string
  readonly charactersLeft: (count: number) => string
  readonly charactersOver: (count: number) => string
  /** `limit` comes written out, such as `10 MB`. */
  readonly fileTooLarge: (name: string, limit: string) => string
  readonly fileWrongType: (name: string) => string
  readonly tooManyFiles: (limit: number) => string
  readonly folder: (name: string) => string
  /** Several files were not added, for different reasons or the same. */
  readonly filesNotAdded: (count: number) => string
  /** The app did not take the message. */
  readonly notSent: string
  /** Puts an error away. */
  readonly dismiss: string

  readonly connecting: string
  /** The line is down; the next attempt begins in `seconds`. */
  readonly reconnectingIn: (seconds: number) => string
  /** The line is down; the next attempt runs, or is about to. */
  readonly reconnecting: string
  readonly offline: string
  /** Below `offline` while nothing waits. */
  readonly offlineHint: string
  readonly unreachable: string
  /** The server refused us; only the host can help. */
  readonly refused: string
  readonly tryAgain: string
  /** Makes the next attempt begin at once. */
  readonly tryNow: string
  readonly pendingMessages: (count: number) => string
  /** In place of `pendingMessages` where no attempt follows by itself. */
  readonly keptMessages: (count: number) => string

  /** Name and title of the list of conversations. */
  readonly conversations: string
  readonly newConversation: string
  /** Shown where a conversation has no title. */
  readonly untitledConversation: string
  readonly noConversations: string
  readonly noConversationsHint: string
  readonly loadingConversations: string
  readonly conversationsFailed: string
  readonly loadMore: string
  readonly deleteConversation: (title: string) => string
  readonly deleteQuestion: string
  readonly deleteConfirm: string
  readonly deleteCancel: string
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** English. */
export const englishComposerWords: ComposerWords = {
  placeholder: 'Write a message',
  composer: 'Write a message',
  message: 'Message',
  send: 'Send',
  attach: 'Attach files',
  attachments: 'Files to send',
  removeAttachment: (name) => `Remove ${name}`,
  drop: 'Drop files to attach them',
  dropLimits: ({ count, size }) =>
    [count === undefined ? '' : `Up to ${counted(count, 'file', 'files')}`, size === undefined ? '' : `${size} each`]
      .filter(Boolean)
      .join(', '),
  tooLong: 'This is too long to send. Please shorten it.',
  charactersLeft: (count) => `${counted(count, 'character', 'characters')} left`,
  charactersOver: (count) => `${counted(count, 'character', 'characters')} too many`,
  fileTooLarge: (name, limit) => `${name} is too large. Files can be up to ${limit}.`,
  fileWrongType: (name) => `${name} is of a kind that cannot be sent here.`,
  tooManyFiles: (limit) => `You can send ${counted(limit, 'file', 'files')} at a time.`,
  folder: (name) => `${name} is a folder. Choose the files inside it.`,
  filesNotAdded: (count) => `${counted(count, 'file was', 'files were')} not added.`,
  notSent: 'That did not go through. Your message is still here.',
  dismiss: 'Dismiss',

  connecting: 'Connecting',
  reconnectingIn: (seconds) => `Connection lost. Trying again in ${seconds} s`,
  reconnecting: 'Connection lost. Trying again',
  offline: 'You are offline',
  offlineHint: 'You can keep writing',
  unreachable: 'We cannot reach the chat right now',
  refused: 'This chat is not available right now',
  tryAgain: 'Try again',
  tryNow: 'Try now',
  pendingMessages: (count) => `${counted(count, 'message is', 'messages are')} waiting to be sent`,
  keptMessages: (count) => `${counted(count, 'message is', 'messages are')} kept and will be sent`,

  conversations: 'Conversations',
  newConversation: 'New conversation',
  untitledConversation: 'Conversation',
  noConversations: 'No conversations yet',
  noConversationsHint: 'Ask us anything. What you write is kept here.',
  loadingConversations: 'Loading conversations',
  conversationsFailed: 'Your conversations could not be loaded',
  loadMore: 'Show older conversations',
  deleteConversation: (title) => `Delete ${title}`,
  deleteQuestion: 'Delete this conversation?',
  deleteConfirm: 'Delete',
  deleteCancel: 'Keep',
}
