'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchWords } from '../../i18n/index.ts'

/** Milliseconds without a key before a result is spoken: nobody wants to hear one for each letter. */
const quiet = 500

/** What is known of a search. */
export interface SearchResult {
  readonly query: string
  readonly count: number
  readonly position: number | undefined
  readonly isSearching: boolean
  readonly currentWords: string | undefined
}

/** What is spoken, each time under another key. */
export interface SpokenResult {
  readonly key: number
  readonly text: string
  /** The visitor goes to another place: it is spoken once it is known. */
  readonly onMove: () => void
}

/** How many there are, once for each query; and which one it is, each time the visitor goes to another. */
export function useSpokenResult({ query, count, position, isSearching, currentWords }: SearchResult, words: SearchWords): SpokenResult {
  const [line, setLine] = useState({ key: 0, text: '' })
  const spoken = useRef('')
  const hasMoved = useRef(false)
  const speak = useCallback((text: string) => setLine(({ key }) => ({ key: key + 1, text })), [])
  const asked = query.trim()

  useEffect(() => {
    if (asked === '') spoken.current = ''
    if (isSearching || asked === '' || asked === spoken.current) return undefined
    const timer = setTimeout(() => {
      spoken.current = asked
      speak(words.found(count))
    }, quiet)
    return () => clearTimeout(timer)
  }, [asked, isSearching, count, words, speak])

  const [moves, setMoves] = useState(0)
  useEffect(() => {
    if (!hasMoved.current || position === undefined) return
    hasMoved.current = false
    const place = words.position(position, count)
    speak(currentWords === undefined ? place : words.place(place, currentWords))
  }, [moves, position, count, currentWords, words, speak])

  const onMove = useCallback(() => {
    hasMoved.current = true
    setMoves((before) => before + 1)
  }, [])
  return { ...line, onMove }
}
