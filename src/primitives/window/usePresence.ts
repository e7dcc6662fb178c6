'use client'
import { useEffect, useState, type RefObject } from 'react'

/** Whether an element is to be drawn: while it is present, and after that until its own animations are over. Without any it goes at once. */
export function usePresence(isPresent: boolean, element: RefObject<Element | null>): boolean {
  const [isKept, setIsKept] = useState(isPresent)
  if (isPresent && !isKept) setIsKept(true)
  useEffect(() => {
    if (isPresent || !isKept) return undefined
    let isOver = false
    const animations = element.current?.getAnimations() ?? []
    // One that is cut short by another rejects.
    void Promise.allSettled(animations.map(({ finished }) => finished)).then(() => {
      if (!isOver) setIsKept(false)
    })
    return () => {
      isOver = true
    }
  }, [isPresent, isKept, element])
  return isPresent || isKept
}
