'use client'
import { useRef, type FocusEventHandler, type RefObject } from 'react'
import { useLayoutEffectOnClient } from '../primitives/useLayoutEffectOnClient.ts'
import { isFocusLost } from '../primitives/window/index.ts'

/** Handlers for the element within which the focus is kept. */
export interface KeptFocus {
  readonly onFocus: FocusEventHandler
  readonly onBlur: FocusEventHandler
}

/**
 * Keeps the focus near when the button that has it goes, by its own use or because the matter is settled: it moves to the element,
 * or to the row around it when `toRow` is set. Without it the focus would fall to the page.
 */
export function useKeptFocus(element: RefObject<HTMLElement | null>, toRow = false): KeptFocus {
  const holdsFocus = useRef(false)
  useLayoutEffectOnClient(() => {
    const { current } = element
    if (!holdsFocus.current || !current || !isFocusLost(current)) return
    holdsFocus.current = false
    const target = toRow ? current.closest<HTMLElement>('.parlance-message') : current
    target?.focus({ preventScroll: true })
  })
  return {
    onFocus: () => void (holdsFocus.current = true),
    onBlur: () => void (holdsFocus.current = false),
  }
}
