'use client'
import { Search } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react'
import { IconButton } from '../components/button/index.ts'
import { clipText } from '../components/contentPolicy/index.ts'
import { authorName } from '../components/message/index.ts'
import { transcriptRows, TranscriptSearch, useMessageWords } from '../components/search/index.ts'
import type { TranscriptHandle } from '../components/transcript/index.ts'
import { itemAt } from '../core/index.ts'
import { useLocale } from '../i18n/index.ts'
import { useFoundLights } from '../primitives/search/index.ts'
import { useTranscriptSearch, type TranscriptSearchView } from '../react/index.ts'
import { lastInView, useFoundPlace } from './useFoundPlace.ts'
import type { PanelSearchState } from './usePanelSearch.ts'

/** The way to the search. */
export function SearchButton({ isOffered, onOpen }: Pick<PanelSearchState, 'isOffered' | 'onOpen'>) {
  const { search } = useLocale()
  if (!isOffered) return null
  return (
    <IconButton label={search.open} onClick={onOpen}>
      <Search aria-hidden="true" size={20} strokeWidth={1.5} />
    </IconButton>
  )
}

/** Where the transcript is. */
interface SearchedTranscript {
  /** What the transcript is mounted in, now or later. */
  readonly root: RefObject<HTMLElement | null>
  readonly transcript: RefObject<TranscriptHandle | null>
}

const longestSpoken = 240

/** The text that holds the place that is shown, after its author. */
function useCurrentWords({ matches, current, lights }: TranscriptSearchView): string | undefined {
  const { transcript: words } = useLocale()
  return useMemo(() => {
    const message = matches && current && itemAt(matches.list, current.messageIndex)
    if (!message || !lights || message.id !== current.messageId) return undefined
    let left = current.occurrence
    const text = lights.wordsOf(message.id)?.find((candidate) => (left -= lights.find(candidate).length) < 0)
    return text && words.announcement.message(authorName(message.author, words), clipText(text, longestSpoken))
  }, [matches, current, lights, words])
}

function OpenSearch({ root, transcript, field, onClose }: SearchedTranscript & PanelSearchState) {
  const wordsOf = useMessageWords()
  const startFrom = useCallback(() => lastInView(root.current), [root])
  const search = useTranscriptSearch({ wordsOf, startFrom })
  const { current, lights, matches: _, ...shown } = search
  const place = useMemo(() => current && { key: current.messageId, occurrence: current.occurrence }, [current])
  const { locate } = useFoundLights({ root, selectors: transcriptRows, query: lights, current: place })
  useFoundPlace(root, transcript, current, locate)
  const currentWords = useCurrentWords(search)

  useEffect(() => field.current?.focus(), [field])

  return <TranscriptSearch {...shown} currentWords={currentWords} fieldRef={field} onClose={onClose} className="parlance-panel-search" />
}

/** Props of `PanelSearch`. */
export interface PanelSearchProps extends SearchedTranscript {
  readonly search: PanelSearchState
  /** The header. The search lies over it, so that nothing moves when it opens or closes. */
  readonly children: ReactNode
}

/** The header of the panel, and the search in its place while it is open. When that closes, the focus goes back to where it was. */
export function PanelSearch({ search, root, transcript, children }: PanelSearchProps) {
  const { isOpen, returnTo } = search
  const header = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)

  useEffect(() => {
    if (header.current) header.current.inert = isOpen
    if (wasOpen.current && !isOpen) {
      const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
      const isLost = !page?.activeElement || page.activeElement === document.body
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
      {isOpen && <OpenSearch {...search} root={root} transcript={transcript} />}
    </div>
  )
}
