/** Words inside messages: buttons, cards, files, tables, notices. */
export interface ContentWords {
  /** Shown where a file has no name of its own. */
  readonly unnamedFile: string
}

/** English. */
export const englishContentWords: ContentWords = {
  unnamedFile: 'File',
}
