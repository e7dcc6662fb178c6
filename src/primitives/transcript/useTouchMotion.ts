'use client'
import { useMemo, useRef, type RefObject } from 'react'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'

/** Milliseconds without a scroll event after which a fling is over. */
const tail = 150

/** Whether a finger, or the momentum that it left behind, moves the transcript now. */
export interface TouchMotion {
  readonly isOn: () => boolean
}

const listening = { capture: true, passive: true }

/** Watches the fingers on the transcript: who writes a scroll position under them cuts a fling. `onRest` is called when one is over. */
export function useTouchMotion(log: RefObject<HTMLElement | null>, onRest: RefObject<() => void>): TouchMotion {
  const state = useRef<'still' | 'down' | 'tail'>('still')

  useLayoutEffectOnClient(() => {
    const element = log.current
    if (!element) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = () => {
      state.current = 'still'
      onRest.current()
    }
    const wait = () => {
      clearTimeout(timer)
      state.current = 'tail'
      timer = setTimeout(rest, tail)
    }
    const touch = () => {
      clearTimeout(timer)
      state.current = 'down'
    }
    const roll = () => {
      if (state.current === 'tail') wait()
    }
    element.addEventListener('touchstart', touch, listening)
    element.addEventListener('touchend', wait, listening)
    element.addEventListener('touchcancel', wait, listening)
    element.addEventListener('scroll', roll, listening)
    return () => {
      clearTimeout(timer)
      state.current = 'still'
      element.removeEventListener('touchstart', touch, listening)
      element.removeEventListener('touchend', wait, listening)
      element.removeEventListener('touchcancel', wait, listening)
      element.removeEventListener('scroll', roll, listening)
    }
  }, [log, onRest])

  return useMemo(() => ({ isOn: () => state.current !== 'still' }), [])
}
