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
}
