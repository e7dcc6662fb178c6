'use client'
import { useEffect, useState } from 'react'
import { useChatClient, useChatEvent, useChatSelector } from '../react/index.ts'

/** Milliseconds after which a history that was asked for again is taken for lost. */
const patience = 10_000

/** What was said before could not be fetched, and the way to try again. */
export interface MissingHistory {
  readonly isMissing: boolean
  /** It is being tried again. */
  readonly isLoading: boolean
  readonly onRetry: () => void
}

/** Whether the history of a conversation that was taken up is missing although the line stands. */
export function useMissingHistory(): MissingHistory {
  const client = useChatClient()
  const [isLoading, setLoading] = useState(false)
  const isMissing = useChatSelector(
    ({ connection, transcript }) => connection.status === 'ready' && transcript.lacksHistory && transcript.gap === 'unloaded',
  )

  useChatEvent('*', ({ type }) => {
    if (type === 'transcript.loaded' || type === 'transcript.failed' || type === 'connection.changed') setLoading(false)
  })
  useEffect(() => {
    if (!isLoading) return undefined
    const timer = setTimeout(() => setLoading(false), patience)
    return () => clearTimeout(timer)
  }, [isLoading])

  function onRetry() {
    setLoading(true)
    client.request({ type: 'transcript.fetch' })
  }
  return { isMissing, isLoading, onRetry }
}
