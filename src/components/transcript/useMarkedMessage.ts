'use client'
import { useCallback, useEffect, useState, type RefObject } from 'react'

/** Milliseconds for which a message stays marked: the light of the style sheet, and a little. */
const markTime = 2_000

/** The message that the reader was just led to. */
export interface MarkedMessage {
  readonly markedId: string | undefined
  readonly mark: (id: string) => void
}

/** Lights a message for a moment, so that whoever was led to it sees which one is meant. */
export function useMarkedMessage(list: RefObject<HTMLElement | null>): MarkedMessage {
  // An object for each time, so that the same message can be marked again.
  const [marked, setMarked] = useState<{ readonly id: string }>()
  useEffect(() => {
    if (!marked) return undefined
    const timer = setTimeout(() => setMarked(undefined), markTime)
    return () => clearTimeout(timer)
  }, [marked])
  const mark = useCallback(
    (id: string) => {
      for (const row of list.current?.querySelectorAll<HTMLElement>('[data-marked]') ?? []) {
        row.removeAttribute('data-marked')
        // Read, so that the light begins anew when the attribute comes back.
        void row.offsetWidth
      }
      setMarked({ id })
    },
    [list],
  )
  return { markedId: marked?.id, mark }
}
