'use client'
import { useCallback, useRef, useState } from 'react'
import { useStableCallback } from './useStableCallback.ts'

/** What is known of the messages before the first one. */
export interface EarlierMessagesOptions {
  readonly onLoadEarlier: (() => unknown) | undefined
  /** Whether there are any, and none are on their way. */
  readonly mayLoad: boolean
  readonly firstId: string | undefined
}

/** The way to the messages before the first one. */
export interface EarlierMessagesWay {
  /** They were asked for, and the answer is not there. */
  readonly isAsking: boolean
  readonly ask: () => void
  /** The reader has come near the first row. */
  readonly onStartReached: (() => void) | undefined
}

const isPromise = (value: unknown): value is PromiseLike<unknown> => typeof (value as PromiseLike<unknown> | undefined)?.then === 'function'

/**
 * Asks for earlier messages when the reader comes near the first one: once for each first message, so that a server that fails is
 * not asked again with every move. After a failure the button is the way.
 */
export function useEarlierMessages({ onLoadEarlier, mayLoad, firstId }: EarlierMessagesOptions): EarlierMessagesWay {
  const [isAsking, setAsking] = useState(false)
  const askedFor = useRef<string | undefined>(undefined)
  const isOpen = mayLoad && !isAsking && onLoadEarlier !== undefined

  const ask = useCallback(() => {
    if (!isOpen) return
    askedFor.current = firstId
    const answer: unknown = onLoadEarlier()
    if (!isPromise(answer)) return
    const end = () => setAsking(false)
    setAsking(true)
    // That it failed is the host's to say: the way stays open.
    answer.then(end, end)
  }, [isOpen, firstId, onLoadEarlier])

  const reach = useCallback(() => {
    if (askedFor.current !== firstId) ask()
  }, [firstId, ask])
  return { isAsking, ask, onStartReached: useStableCallback(isOpen ? reach : undefined) }
}
