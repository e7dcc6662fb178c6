'use client'
import { useLocale } from '../../i18n/index.ts'
import { TypingDots } from '../typing/TypingDots.tsx'

/** Props of `EarlierMessages`. */
export interface EarlierMessagesProps {
  readonly isLoading: boolean
  readonly onLoad: () => void
}

/** Stands above the first row while the server has earlier ones: the way to them, or that they are coming. */
export function EarlierMessages({ isLoading, onLoad }: EarlierMessagesProps) {
  const { transcript: words } = useLocale()
  return (
    <button type="button" className="parlance-earlier" aria-disabled={isLoading} onClick={isLoading ? undefined : onLoad}>
      {isLoading && <TypingDots />}
      {isLoading ? words.loadingEarlier : words.loadEarlier}
    </button>
  )
}
