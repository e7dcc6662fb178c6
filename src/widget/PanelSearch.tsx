'use client'
import { Search } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { IconButton } from '../components/button/index.ts'
import { useLazyModule } from '../components/lazy/index.ts'
import { useLocale } from '../i18n/index.ts'
import { isFocusLost } from '../primitives/window/index.ts'
import { searchModule } from './latePanel.ts'
import type { SearchedTranscript } from './OpenSearch.tsx'
import type { PanelSearchState } from './usePanelSearch.ts'

/** The way to the search; while that is being fetched, the way back. */
export function SearchButton({ isOffered, isAsked, onOpen, onClose }: Pick<PanelSearchState, 'isOffered' | 'isAsked' | 'onOpen' | 'onClose'>) {
  const { search } = useLocale()
  if (!isOffered) return null
  return (
    <IconButton label={search.open} aria-busy={isAsked || undefined} onClick={isAsked ? onClose : onOpen}>
      <Search aria-hidden="true" size={20} strokeWidth={1.5} />
    </IconButton>
  )
}

/** Props of `PanelSearch`. */
export interface PanelSearchProps extends SearchedTranscript {
  readonly search: PanelSearchState
  /** The header. The search lies over it, so that nothing moves when it opens or closes. */
  readonly children: ReactNode
}

/**
 * The header of the panel, and the search in its place while it is open. When that closes, the focus goes back to where it was. The header stays until
 * the search has been fetched.
 */
export function PanelSearch({ search, root, transcript, children }: PanelSearchProps) {
  const { returnTo } = search
  const arrived = useLazyModule(searchModule, search.isOpen)
  const isOpen = search.isOpen && arrived !== undefined
  const header = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)

  useEffect(() => {
    if (header.current) header.current.inert = isOpen
    if (wasOpen.current && !isOpen) {
      const isLost = root.current && isFocusLost(root.current)
      const before = returnTo.current?.isConnected ? returnTo.current : root.current?.querySelector<HTMLElement>('[role="log"]')
      if (isLost) before?.focus({ preventScroll: true })
    }
    wasOpen.current = isOpen
  }, [isOpen, returnTo, root])

  return (
    <div className="parlance-panel-head">
      <div ref={header} data-covered={isOpen || undefined}>
        {children}
      </div>
      {isOpen && <arrived.OpenSearch {...search} root={root} transcript={transcript} />}
    </div>
  )
}
