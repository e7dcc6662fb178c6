'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  createTextFinder,
  messageSequence,
  numberOf,
  searchMessages,
  type FoundMessages,
  type FoundPlace,
  type MessageSearch,
  type TextPlace,
} from '../core/index.ts'
import { useChatClient } from './ChatProvider.tsx'
import { foldedStore } from './foldedStore.ts'
import { noSearch, withFound, withStep } from './searchView.ts'
import { useChatSelector } from './useChatSelector.ts'

/** How a search reads messages, and where it begins. */
export interface TranscriptSearchOptions {
  /** The texts of a message as they are shown, each apart. Keep its identity: another one means that everything is looked at again. */
  readonly wordsOf: MessageSearch['wordsOf']
  /** Id of the message from which on, back in time, the first place is looked for. @defaultValue the newest */
  readonly startFrom?: () => string | undefined
}

/** A search in the transcript. The names are the props of `TranscriptSearch`, and what lights the places. */
export interface TranscriptSearchView {
  readonly query: string
  readonly onQueryChange: (query: string) => void
  /** Places found so far. */
  readonly count: number
  /** Which of them is shown, counted from 1 at the newest. */
  readonly position: number | undefined
  /** Some messages have not been looked at yet. */
  readonly isSearching: boolean
  /** Goes to the next place, further back in time. */
  readonly onNext: () => void
  /** Goes to the place before, closer to the end. */
  readonly onPrevious: () => void
  /** The place that is shown: another object each time it is to be gone to. */
  readonly current: FoundPlace | undefined
  /** What was found so far, to be read by `placeAt`. */
  readonly matches: FoundMessages | undefined
  /** What lights places: how they are found in a text, and the texts of a message. Undefined while nothing is looked for. */
  readonly lights: SearchLights | undefined
}

/** How places are found in what is drawn. */
export interface SearchLights {
  readonly find: (text: string) => readonly TextPlace[]
  readonly wordsOf: (messageId: string) => readonly string[] | undefined
}

/** Milliseconds of one turn: a key that is pressed meanwhile is not felt to wait. */
const turn = 6

/**
 * Looks for something in the whole transcript, newest first, in turns between which the page does what else it has to. What comes or changes meanwhile is
 * looked at too; the place that is shown stays. Mount it with the search and unmount it with it.
 */
export function useTranscriptSearch({ wordsOf, startFrom }: TranscriptSearchOptions): TranscriptSearchView {
  const store = foldedStore(useChatClient())
  const list = useChatSelector((state) => state.messages)
  const [query, setQuery] = useState('')
  const [view, setView] = useState(noSearch)
  const begun = useRef<FoundMessages>(undefined)
  const search = useMemo((): MessageSearch | undefined => {
    const finder = createTextFinder(query)
    return finder && { finder, wordsOf }
  }, [query, wordsOf])

  useEffect(() => {
    if (!search) {
      begun.current = undefined
      return undefined
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      const end = performance.now() + turn
      const found = searchMessages(list, search, { before: begun.current, isOver: () => performance.now() >= end })
      begun.current = found
      setView((before) => withFound(before, found))
      if (!found.isComplete) timer = setTimeout(go)
    }
    timer = setTimeout(go)
    return () => clearTimeout(timer)
  }, [list, search])

  const onQueryChange = useCallback(
    (next: string) => {
      setQuery(next)
      const isAsked = createTextFinder(next) !== undefined
      const start = startFrom?.()
      const index = start === undefined ? -1 : messageSequence(store.getState().messages).indexOfId?.(start)
      setView((before) => {
        if (!isAsked) return noSearch
        return before === noSearch && index !== undefined && index >= 0
          ? { ...noSearch, from: index }
          : { ...before, from: before.current?.messageIndex ?? before.from }
      })
    },
    [startFrom, store],
  )
  const onNext = useCallback(() => setView((before) => withStep(before, 1)), [])
  const onPrevious = useCallback(() => setView((before) => withStep(before, -1)), [])
  const lights = useMemo(
    (): SearchLights | undefined =>
      search && {
        find: search.finder.find,
        wordsOf: (messageId) => {
          const messages = messageSequence(store.getState().messages)
          const message = messages.at(messages.indexOfId?.(messageId) ?? -1)
          return message && search.wordsOf(message, search.finder)
        },
      },
    [search, store],
  )

  const { found, current } = view
  const number = found && current ? numberOf(found, current) : -1
  return {
    query,
    onQueryChange,
    count: search ? (found?.count ?? 0) : 0,
    position: number < 0 ? undefined : number + 1,
    isSearching: search !== undefined && (found?.search !== search || !found.isComplete),
    onNext,
    onPrevious,
    current: search && current,
    matches: search && found,
    lights,
  }
}
