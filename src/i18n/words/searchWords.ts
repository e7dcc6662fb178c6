/** Words of the search in the transcript. */
export interface SearchWords {
  /** Name of the button that opens it, of the field, and what stands in the empty field. */
  readonly open: string
  readonly field: string
  readonly placeholder: string
  /** Which of how many: `position` counts from 1 at the newest, `count` is what was found so far. */
  readonly position: (position: number, count: number) => string
  readonly nothing: string
  /** While nothing has been found yet. */
  readonly searching: string
  /** Names of the buttons that lead from one place to the next: back in time, and on. */
  readonly earlier: string
  readonly later: string
  readonly close: string
  /** Spoken once when the search is done. */
  readonly found: (count: number) => string
  /** Spoken of the place that was gone to: which it is, and the message that holds it. */
  readonly place: (position: string, words: string) => string
}

const number = new Intl.NumberFormat('en')

/** English. */
export const englishSearchWords: SearchWords = {
  open: 'Search this conversation',
  field: 'Search this conversation',
  placeholder: 'Search messages',
  position: (position, count) => `${number.format(position)} of ${number.format(count)}`,
  nothing: 'No matches',
  searching: 'Searching…',
  earlier: 'Earlier match',
  later: 'Later match',
  close: 'Close search',
  found: (count) => (count === 0 ? 'No matches' : count === 1 ? '1 match' : `${number.format(count)} matches`),
  place: (position, words) => `${position}: ${words}`,
}
