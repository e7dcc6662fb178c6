/** Minutes of a wait, `from` up to `to`; without `to` it is longer than `from`. */
export interface WaitMinutes {
  readonly from: number
  readonly to?: number
}

/** How one language says how long it takes, as parts of a sentence. */
export interface WaitPhrases {
  /** About so many minutes; at least one. */
  readonly about: (minutes: number) => string
  readonly moreThan: (minutes: number) => string
  readonly lessThanOne: string
  readonly between: (from: number, to: number) => string
}

/** What is known of a wait: the range of minutes where there is one, else the seconds. Undefined where nothing is. */
export function writeWait(phrases: WaitPhrases, seconds: number | undefined, range: WaitMinutes | undefined): string | undefined {
  if (!range) return seconds === undefined ? undefined : phrases.about(Math.max(1, Math.ceil(seconds / 60)))
  const { from, to } = range
  if (to === undefined) return phrases.moreThan(from)
  return from <= 0 && to <= 1 ? phrases.lessThanOne : phrases.between(from, to)
}

/** English. */
export const englishWaitPhrases: WaitPhrases = {
  about: (minutes) => (minutes <= 1 ? 'about a minute' : `about ${minutes} minutes`),
  moreThan: (minutes) => `more than ${minutes} minutes`,
  lessThanOne: 'less than a minute',
  between: (from, to) => `about ${from} to ${to} minutes`,
}
