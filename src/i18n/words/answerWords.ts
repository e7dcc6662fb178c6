/** Words about answers: one that comes piece by piece, what the visitor thinks of it and of the conversation, and the way to a person. */
export interface AnswerWords {
  /** On the button that stops an answer that is coming. */
  readonly stop: string
  /** Below an answer that the visitor stopped. */
  readonly stopped: string
  /** Below an answer that broke off. */
  readonly interrupted: string
  readonly reactions: ReactionWords
  readonly rating: RatingWords
  readonly escalate: EscalateWords
}

/** What the visitor thinks of one message. */
export interface ReactionWords {
  /** Name of the two buttons together. */
  readonly question: string
  readonly like: string
  readonly dislike: string
}

/** What the visitor thinks of the conversation. */
export interface RatingWords {
  readonly question: string
  /** Names of one star to five stars. */
  readonly stars: readonly [string, string, string, string, string]
  /** Names of the two thumbs. */
  readonly good: string
  readonly bad: string
  readonly comment: string
  /** Beside `comment`. */
  readonly optional: string
  readonly send: string
  /** In place of the question once it is given. */
  readonly thanks: string
  /** Below `thanks`: what was given, by its name. */
  readonly given: (name: string) => string
}

/** The way from a bot to a person. */
export interface EscalateWords {
  readonly ask: string
  /** In its place once it was asked for. */
  readonly asked: string
}

/** English. */
export const englishAnswerWords: AnswerWords = {
  stop: 'Stop',
  stopped: 'You stopped this answer',
  interrupted: 'Interrupted',
  reactions: { question: 'Was this helpful?', like: 'Helpful', dislike: 'Not helpful' },
  rating: {
    question: 'How was this conversation?',
    stars: ['Very bad', 'Bad', 'Okay', 'Good', 'Very good'],
    good: 'Good',
    bad: 'Bad',
    comment: 'Anything you would like to add?',
    optional: 'optional',
    send: 'Send',
    thanks: 'Thank you for telling us',
    given: (name) => `Your rating: ${name}`,
  },
  escalate: { ask: 'Talk to a person', asked: 'Looking for a person' },
}
