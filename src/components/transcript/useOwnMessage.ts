'use client'
import { useRef } from 'react'
import type { Message } from '../../model/index.ts'
import { useLayoutEffectOnClient } from '../../primitives/useLayoutEffectOnClient.ts'

const isOnItsWay = (message: Message | undefined) => message?.delivery?.status === 'queued' || message?.delivery?.status === 'sending'

/** Whoever sends a message wants to see it: takes the reader to the end, wherever they were. */
export function useOwnMessage(last: Message | undefined, scrollToEnd: () => void): void {
  const shownId = useRef(last?.id)
  useLayoutEffectOnClient(() => {
    if (shownId.current === last?.id) return
    shownId.current = last?.id
    if (isOnItsWay(last)) scrollToEnd()
  }, [last, scrollToEnd])
}
