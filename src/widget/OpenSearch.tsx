'use client'
import { useCallback, useEffect, useMemo, type RefObject } from 'react'
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

/** Where the transcript is. */
export interface SearchedTranscript {
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

/** The search of the panel while it is open. */
export function OpenSearch({ root, transcript, field, onClose }: SearchedTranscript & PanelSearchState) {
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
