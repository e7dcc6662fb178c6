const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, size: number, until: number])[] = [
  ['minute', minute, hour],
  ['hour', hour, day],
  ['day', day, 7 * day],
]

/** How long ago a time was (both milliseconds since 1970): in minutes, hours or days, and as a date after a week. */
export function relativeTime(time: number, now: number, language: string): string {
  const passed = Math.max(0, now - time)
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' })
  if (passed < minute) return format.format(0, 'second')
  for (const [unit, size, until] of steps) if (passed < until) return format.format(-Math.floor(passed / size), unit)
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) }).format(time)
}

/** A time in full, for the title of a short one. */
export function fullTime(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(time)
}
