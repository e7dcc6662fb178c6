'use client'
import type { ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { TypingDots } from '../typing/TypingDots.tsx'

/** Props of `EarlierMessages`: those of a `<button>`, and how it stands. */
export interface EarlierMessagesProps extends Omit<ComponentPropsWithoutRef<'button'>, 'children' | 'onClick'> {
  readonly isLoading: boolean
  readonly onLoad: () => void
}

/** Stands above the first row while the server has earlier ones: the way to them, or that they are coming. */
export function EarlierMessages({ isLoading, onLoad, ...props }: EarlierMessagesProps) {
  const { transcript: words } = useLocale()
  return (
    <button {...props} type="button" className="parlance-earlier" aria-disabled={isLoading} onClick={isLoading ? undefined : onLoad}>
      {isLoading && <TypingDots />}
      {isLoading ? words.loadingEarlier : words.loadEarlier}
    </button>
  )
}
