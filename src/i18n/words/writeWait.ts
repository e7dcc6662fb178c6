/** Minutes of a wait, `from` up to `to`; without `to` it is longer than `from`. */
export interface WaitMinutes {
  readonly from: number
  readonly to?: number
}

/** Minutes in English, as one says them. */
export const writeMinutes = (count: number) => (count <= 1 ? 'about a minute' : `about ${count} minutes`)

/** A wait of so many seconds in English. */
export const writeWait = (seconds: number) => writeMinutes(Math.ceil(seconds / 60))

/** A wait of so many minutes in English. */
export function writeWaitRange({ from, to }: WaitMinutes): string {
  if (to === undefined) return `more than ${from} minutes`
  return from <= 0 && to <= 1 ? 'less than a minute' : `about ${from} to ${to} minutes`
}

/** What is known of a wait in English: the range where there is one, else the seconds. Undefined where nothing is. */
export function writeExpectedWait(seconds: number | undefined, range: WaitMinutes | undefined): string | undefined {
  return range ? writeWaitRange(range) : seconds === undefined ? undefined : writeWait(seconds)
}
