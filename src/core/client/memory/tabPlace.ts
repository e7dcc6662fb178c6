/** What a place tells. */
export interface PlaceEvents {
  /**
   * The place is taken, or more was found later (`isLate`): what was left, as text. Must be written down here before the call
   * returns; then it is gone where it was. Answers what must stay there all the same.
   */
  readonly onFound: (left: readonly string[], isLate: boolean) => string | undefined
  /** Other tabs of this chat are there, or may be. */
  readonly onOthers: () => void
  /** The browser took the place away: what was kept may be another tab's by now. */
  readonly onLost: () => void
}

/** Where one tab keeps what is its own. */
export interface TabPlace {
  readonly isHeld: () => boolean
  /** Takes the place; `onFound` is called once it is held. */
  readonly open: () => void
  /** Keeps a text, or nothing. Answers false when it will not outlive the page. */
  readonly write: (text: string | undefined) => boolean
  /** Gives the place back; what was written stays for whoever comes next. */
  readonly close: () => void
  /** Throws away what every tab kept. */
  readonly wipe: () => void
}
