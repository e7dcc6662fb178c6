'use client'
import { useLocale, type Locale } from '../../i18n/index.ts'
import type { MessagePart } from '../../model/index.ts'
import { partText } from './partText.ts'
import { LongText } from './text/LongText.tsx'

/** Props of `PartWords`. */
export interface PartWordsProps {
  readonly part: MessagePart
}

function safeText(part: MessagePart, locale: Locale): string {
  try {
    return partText(part, locale)
  } catch {
    return locale.content.unknownMessage
  }
}

/** A part as its bare words: where what draws it has not arrived, and where that cannot draw it. */
export function PartWords({ part }: PartWordsProps) {
  const locale = useLocale()
  return (
    <div className={part.kind === 'text' ? 'parlance-text' : 'parlance-bubble parlance-text'} dir="auto">
      <LongText text={safeText(part, locale)} />
    </div>
  )
}
