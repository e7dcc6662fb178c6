/** Something to be spoken by a screen reader. */
export interface Announcement {
  /** Each id is spoken once. */
  readonly id: string
  readonly text: string
  /** Interrupts what is being spoken. For failures to send and the end of a session alone. */
  readonly assertive?: boolean
  /** Whose message this is, to name in "5 new messages from …". */
  readonly author?: string
  /** What must not be said too often, such as typing and the place in the queue. */
  readonly topic?: AnnouncementTopic
}

/** A subject with a pause of its own. */
export interface AnnouncementTopic {
  readonly name: string
  /** Milliseconds that must pass before the subject is spoken of again. */
  readonly pause: number
  /** What becomes of news that come earlier: the last of them waits, or they are dropped. */
  readonly tooEarly: 'wait' | 'drop'
}

/** The words an announcer adds of its own. */
export interface AnnouncerWords {
  /** Many messages at once. `author` is missing where they have several. */
  readonly burst: (count: number, author?: string) => string
  /** After a text that was cut. */
  readonly continues: string
}

/** A line as it is put into a live region. */
export interface SpokenLine {
  readonly key: number
  readonly text: string
  readonly assertive: boolean
  /** Milliseconds since 1970 when it was put there. */
  readonly at: number
}
