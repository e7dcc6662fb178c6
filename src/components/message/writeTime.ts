type Form = 'time' | 'full' | 'weekday' | 'date' | 'dateWithYear'

const forms: Record<Form, Intl.DateTimeFormatOptions> = {
  time: { hour: 'numeric', minute: '2-digit' },
  full: { dateStyle: 'long', timeStyle: 'short' },
  weekday: { weekday: 'long' },
  date: { weekday: 'long', day: 'numeric', month: 'long' },
  dateWithYear: { day: 'numeric', month: 'long', year: 'numeric' },
}

// Making a formatter costs more than a row's whole render.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: string, form: Form): Intl.DateTimeFormat {
  const key = `${language}/${form}`
  const known = formatters.get(key)
  if (known) return known
  let made: Intl.DateTimeFormat
  try {
    made = new Intl.DateTimeFormat(language, forms[form])
  } catch {
    // A language tag that the browser rejects must not cost the transcript.
    made = new Intl.DateTimeFormat(undefined, forms[form])
  }
  formatters.set(key, made)
  return made
}

/** Whether a number is a time that a `Date` can hold. */
export function isTime(time: number | undefined): time is number {
  return time !== undefined && Math.abs(time) <= 8.64e15
}

// A row asks twice, and what comes together was said in the same minute.
const latest = { time: { key: '', words: '' }, full: { key: '', words: '' } }

function writeMinute(time: number, language: string, form: 'time' | 'full'): string {
  const key = `${language}/${Math.floor(time / 60_000)}`
  if (latest[form].key !== key) latest[form] = { key, words: formatter(language, form).format(time) }
  return latest[form].words
}

/** The time of day, as the language writes it. */
export function writeTime(time: number, language: string): string {
  return writeMinute(time, language, 'time')
}

/** Date and time, as the language writes them. */
export function writeFullTime(time: number, language: string): string {
  return writeMinute(time, language, 'full')
}

/** The whole date, which stays true on another day. */
export function writeDate(time: number, language: string): string {
  return formatter(language, 'dateWithYear').format(time)
}

/** Midnight before a time, in the visitor's own time zone. */
export function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}

// Neighbours in a transcript nearly always share it, and asking the calendar costs more than the rest of a row's place.
let known = { start: 0, end: 0 }

/** Whether two times are of one day, in the visitor's own time zone. */
export function isSameDay(one: number, other: number): boolean {
  if (one < known.start || one >= known.end) {
    const start = startOfDay(one)
    known = { start, end: new Date(start).setHours(24, 0, 0, 0) }
  }
  return other >= known.start && other < known.end
}

/**
 * The day of a time: today, yesterday, a weekday within the last week, else the date.
 *
 * @param today Midnight before now.
 */
export function writeDay(time: number, today: number, language: string, words: { readonly today: string; readonly yesterday: string }): string {
  // Rounded, since days with a change of the clock are an hour longer or shorter.
  const daysAgo = Math.round((today - startOfDay(time)) / 86_400_000)
  if (daysAgo === 0) return words.today
  if (daysAgo === 1) return words.yesterday
  if (daysAgo > 1 && daysAgo < 7) return formatter(language, 'weekday').format(time)
  const isThisYear = new Date(time).getFullYear() === new Date(today).getFullYear()
  return formatter(language, isThisYear ? 'date' : 'dateWithYear').format(time)
}
