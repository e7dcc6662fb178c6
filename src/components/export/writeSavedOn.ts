import type { Locale } from '../../i18n/index.ts'

const style = { dateStyle: 'long', timeStyle: 'long' } as const

/** When a transcript was saved, in a sentence that names the time zone of its times. */
export function writeSavedOn(exportedAt: string, { language, widget }: Locale): string {
  const at = Date.parse(exportedAt)
  try {
    return widget.savedOn(new Intl.DateTimeFormat(language, style).format(at))
  } catch {
    // A language tag that the browser rejects must not cost the transcript.
    return widget.savedOn(new Intl.DateTimeFormat(undefined, style).format(at))
  }
}
