'use client'
import { useCallback } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Message } from '../../model/index.ts'
import { createLazyModule, useLazyModule } from '../lazy/index.ts'
import { messageWords, type QuickLook } from './messageWords.ts'

const richModule = createLazyModule(() => import('./richWords.ts'))

/**
 * What a search looks through: `messageWords` in the words of the locale, exact once the parsers of markdown and HTML have arrived. Another answer means
 * that everything must be looked at again.
 */
export function useMessageWords(): (message: Message, look: QuickLook) => readonly string[] {
  const locale = useLocale()
  const rich = useLazyModule(richModule)
  return useCallback((message, look) => messageWords(message, { locale, look, rich }), [locale, rich])
}
