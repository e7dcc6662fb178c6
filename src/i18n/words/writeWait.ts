/** Minutes in English, as one says them. */
export const writeMinutes = (count: number) => (count <= 1 ? 'about a minute' : `about ${count} minutes`)

/** A wait of so many seconds in English. */
export const writeWait = (seconds: number) => writeMinutes(Math.ceil(seconds / 60))
