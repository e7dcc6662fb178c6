'use client'
import { useLocale } from '../../i18n/index.ts'
import { isTime, writeFullTime, writeTime } from './writeTime.ts'

/** Props of `MessageTime`. */
export interface MessageTimeProps {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly time: number | undefined
}

/** When a message was said. Draws nothing where that is not known. */
export function MessageTime({ id, time }: MessageTimeProps) {
  const { language } = useLocale()
  if (!isTime(time)) return null
  return (
    // A server in another time zone writes another hour.
    <time
      id={id}
      dir="auto"
      className="parlance-message-time"
      dateTime={new Date(time).toISOString()}
      title={writeFullTime(time, language)}
      suppressHydrationWarning
    >
      {writeTime(time, language)}
    </time>
  )
}
