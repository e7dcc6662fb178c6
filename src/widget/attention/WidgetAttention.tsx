'use client'
import { useEffect, useRef } from 'react'
import { previewText } from '../../components/launcher/index.ts'
import { authorName } from '../../components/message/index.ts'
import { useLocale } from '../../i18n/index.ts'
import type { WidgetController } from '../controller/index.ts'
import { browserAttention } from './browserAttention.ts'
import { followAttention } from './followAttention.ts'

/** Props of `WidgetAttention`. */
export interface WidgetAttentionProps {
  readonly controller: WidgetController
}

/** Asks for attention while a widget is mounted. Draws nothing. */
export function WidgetAttention({ controller }: WidgetAttentionProps) {
  const locale = useLocale()
  const spoken = useRef(locale)
  useEffect(() => {
    spoken.current = locale
  }, [locale])
  useEffect(
    () =>
      followAttention(
        controller,
        (message) => ({
          author: authorName(message.author, spoken.current.transcript),
          text: previewText(message, spoken.current),
          language: spoken.current.language,
        }),
        browserAttention(),
      ),
    [controller],
  )
  return null
}
