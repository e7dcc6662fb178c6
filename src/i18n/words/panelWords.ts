/** Words of the whole panel: why nothing can be written, and what is spoken of the connection. */
export interface PanelWords {
  /** Name of the panel for assistive technology. */
  readonly panel: string
  /** In place of the composer when the conversation is over. */
  readonly ended: string
  /** In place of the composer when the server refuses this page. */
  readonly refused: string
  /** In place of the composer while something is asked before the conversation. */
  readonly preChat: string
  /** In place of the composer while nobody can answer. */
  readonly unavailable: string
  /** Name of the button that ends the conversation, the question it asks, and its answers. */
  readonly endConversation: string
  readonly endQuestion: string
  /** In place of the question when the wish did not reach the server. */
  readonly endFailed: string
  readonly endConfirm: string
  readonly endCancel: string
  /** On the button that leaves a conversation for a new one, and the question it asks where the old one is not ended by that. */
  readonly restart: string
  readonly restartQuestion: string
  /** Name of the button that shows the list of conversations. */
  readonly showConversations: string
  /** Name of the button that goes back to the conversation. */
  readonly backToConversation: string
  /** Spoken when another conversation cannot be opened yet. */
  readonly notSettled: string
  /** Spoken once when the line has been down for a while. */
  readonly connectionLost: string
  /** Spoken once when it is back. */
  readonly connectionBack: string
  /** Spoken once when the chat is given up for now. */
  readonly unreachable: string
  /** Spoken when a message of the visitor's could not be sent, before the reason. */
  readonly sendFailed: string
  /** Spoken once when it stays in doubt whether a message arrived. */
  readonly sendUnsure: string
  /** Spoken after the end, where messages were left. */
  readonly unsentAtEnd: (count: number) => string
}

/** English. */
export const englishPanelWords: PanelWords = {
  panel: 'Chat',
  ended: 'This conversation has ended.',
  refused: 'Chat is not available on this page right now.',
  preChat: 'A few questions first.',
  unavailable: 'Nobody can answer right now.',
  endConversation: 'End conversation',
  endQuestion: 'End this conversation?',
  endFailed: 'That did not reach us. End this conversation?',
  endConfirm: 'End it',
  endCancel: 'Keep chatting',
  restart: 'Start over',
  restartQuestion: 'Leave this conversation and start over?',
  showConversations: 'Your conversations',
  backToConversation: 'Back to the conversation',
  notSettled: 'A message is still being sent. Try again in a moment.',
  connectionLost: 'Connection lost. Your messages will be sent when it is back.',
  connectionBack: 'Back online.',
  unreachable: 'We cannot reach the chat right now. You can try again.',
  sendFailed: 'Your message was not sent.',
  sendUnsure: 'Not sure your message arrived.',
  unsentAtEnd: (count) => (count === 1 ? '1 message was not sent.' : `${count} messages were not sent.`),
}
