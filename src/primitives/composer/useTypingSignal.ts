'use client'
import { useCallback, useEffect, useRef } from 'react'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'

/** Milliseconds of silence after which the visitor no longer types. */
const typingSilence = 1_500

/** Tells of typing, once when it begins and once when it stops. */
export interface TypingSignal {
  /** The text changed by the visitor's hand; an empty text stops. */
  readonly typed: (text: string) => void
  readonly stop: () => void
}

/** Turns key strokes into "types" and "stopped": after 1.5 s of silence, on `stop`, and when the component leaves. */
export function useTypingSignal(onTyping: ((isTyping: boolean) => void) | undefined): TypingSignal {
  const tell = useRef(onTyping)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useLayoutEffectOnClient(() => {
    tell.current = onTyping
  })

  const stop = useCallback(() => {
    if (timer.current === undefined) return
    clearTimeout(timer.current)
    timer.current = undefined
    tell.current?.(false)
  }, [])

  const typed = useCallback(
    (text: string) => {
      if (text.trim() === '') return stop()
      if (timer.current === undefined) tell.current?.(true)
      else clearTimeout(timer.current)
      timer.current = setTimeout(stop, typingSilence)
    },
    [stop],
  )

  useEffect(() => stop, [stop])
  return { typed, stop }
}
