'use client'
import { useEffect, useState, type RefObject } from 'react'

const rowAround = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLElement>('.parlance-message') : null)

/** The row that the reader points at, touched last, or that has the focus, whichever was last; null while there is none. */
export function useRowAtHand(list: RefObject<HTMLElement | null>): HTMLElement | null {
  const [row, setRow] = useState<HTMLElement | null>(null)

  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    let pointed: HTMLElement | null = null
    let focused: HTMLElement | null = null
    const stops = new AbortController()
    const { signal } = stops
    // What is reached by keys must not go from under them.
    const isHeld = () => focused?.querySelector('.parlance-copy:focus-visible') != null

    const point = (next: HTMLElement | null) => {
      pointed = next
      if (!isHeld()) setRow(next ?? focused)
    }
    // A finger that scrolls points at nothing.
    element.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && rowAround(event) !== pointed && point(rowAround(event)), { signal })
    element.addEventListener('pointerleave', ({ pointerType }) => pointerType !== 'touch' && point(null), { signal })
    element.addEventListener('click', (event) => point(rowAround(event)), { signal })
    element.addEventListener('focusin', (event) => setRow((focused = rowAround(event))), { signal })
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (relatedTarget instanceof Node && element.contains(relatedTarget)) return
        focused = null
        setRow(pointed)
      },
      { signal },
    )
    return () => stops.abort()
  }, [list])

  return row
}
