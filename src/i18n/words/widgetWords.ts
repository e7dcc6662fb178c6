/** Words of the widget around the panel: its launcher, what stands beside it, and its window. */
export interface WidgetWords {
  /** Name of the launcher; whether the panel is open is told beside it. */
  readonly launcher: string
  /** Name and words of the launcher while a conversation is minimised; `name` is foreign text. */
  readonly minimised: (name: string) => string
  /** Added to the launcher's name, and spoken when one comes while the panel is closed. */
  readonly newMessages: (count: number) => string
  /** Name of the launcher with what is added: "Chat, 2 new messages". */
  readonly launcherWithNews: (launcher: string, news: string) => string
  /** Name of the button that puts the newest message beside the launcher away. */
  readonly dismissPreview: string
  /** Names of the button that makes the window larger, and as it was. */
  readonly larger: string
  readonly smaller: string
  /** Name of the button that mutes the chat; whether it is muted is told beside it. */
  readonly mute: string
  /** Offered once: the browser tells of answers while the page is out of sight. */
  readonly notifyQuestion: string
  readonly notifyAgree: string
  readonly notifyDecline: string
  /** Name of the button that saves the conversation as a file, and of the question which kind. */
  readonly download: string
  /** The kinds of file. */
  readonly downloadFormats: { readonly html: string; readonly text: string; readonly json: string }
  /** In the file: when it was saved; `time` is written as the language writes it. */
  readonly savedOn: (time: string) => string
  readonly downloadFailed: string
  /** Above what the visitor is asked to agree to. */
  readonly consentTitle: string
  readonly consentAgree: string
  /** The link to the host's policy. */
  readonly consentPolicy: string
  /** In place of the form that was left while nobody was there. */
  readonly awayThanks: string
}

/** English. */
export const englishWidgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat with ${name}`,
  newMessages: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Dismiss message',
  larger: 'Larger window',
  smaller: 'Smaller window',
  mute: 'Mute sounds',
  notifyQuestion: 'Would you like a notification when we answer?',
  notifyAgree: 'Turn on',
  notifyDecline: 'Not now',
  download: 'Save conversation',
  downloadFormats: { html: 'Web page', text: 'Plain text', json: 'Data (JSON)' },
  savedOn: (time) => `Saved on ${time}`,
  downloadFailed: 'The conversation could not be saved. Please try again.',
  consentTitle: 'Your privacy',
  consentAgree: 'Agree and continue',
  consentPolicy: 'Privacy policy',
  awayThanks: 'Thank you. We will get back to you.',
}
