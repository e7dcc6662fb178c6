/** Words of the composer, the connection banner and the list of conversations. */
export interface ComposerWords {
  /** Shown in the empty field. */
  readonly placeholder: string
}

/** English. */
export const englishComposerWords: ComposerWords = {
  placeholder: 'Write a message',
}
