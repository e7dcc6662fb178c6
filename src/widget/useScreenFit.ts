'use client'
import type { RefObject } from 'react'
import { useCoveredScreen } from '../primitives/viewport/index.ts'

/** Where a part of the page fills the whole screen: everywhere, on phones alone, or nowhere. */
export type FullScreen = boolean | 'phone'

/** The attribute by which the styles know it. */
export function screenProps(fullScreen: FullScreen): { readonly 'data-full-screen'?: 'always' | 'phone' } {
  return fullScreen === false ? {} : { 'data-full-screen': fullScreen === true ? 'always' : fullScreen }
}

/**
 * Fits a panel that fills the screen into what the keyboard of a phone leaves of it. A reader at the end stays there, as with every change
 * of size; whoever reads further up keeps the row above the composer, since that is where he looks while he writes.
 */
export function useScreenFit(inside: RefObject<HTMLElement | null>, fullScreen: FullScreen): void {
  useCoveredScreen(fullScreen !== false, (area) => {
    const panel = inside.current?.closest<HTMLElement>('[data-full-screen]')
    if (!panel) return
    const log = panel.querySelector('.parlance-transcript-log')
    const before = log?.clientHeight ?? 0
    panel.toggleAttribute('data-keyboard', area !== undefined)
    for (const [name, value] of [['height', area?.height], ['top', area?.top]] as const) {
      if (value === undefined) panel.style.removeProperty(`--parlance-screen-${name}`)
      else panel.style.setProperty(`--parlance-screen-${name}`, `${value}px`)
    }
    if (log && !log.hasAttribute('data-following')) log.scrollBy({ top: before - log.clientHeight, behavior: 'instant' })
  })
}
