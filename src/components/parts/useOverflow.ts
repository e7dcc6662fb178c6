'use client'
import { useEffect, useState, type RefObject } from 'react'

/** On which sides of a box more of its content is to be scrolled to, along the line. */
export type Overflow = 'none' | 'start' | 'end' | 'both'

function measure(box: HTMLElement): Overflow {
  const room = box.scrollWidth - box.clientWidth
  if (room <= 1) return 'none'
  // Counted from the line's start in both directions: right-to-left boxes scroll into the negative.
  const passed = Math.abs(box.scrollLeft)
  if (passed <= 1) return 'end'
  return passed >= room - 1 ? 'start' : 'both'
}

/** On which sides the content of a box goes on, measured anew when the box, its content or its place in it changes. */
export function useOverflow(ref: RefObject<HTMLElement | null>): Overflow {
  const [overflow, setOverflow] = useState<Overflow>('none')
  useEffect(() => {
    const box = ref.current
    if (box === null) return
    const update = () => setOverflow(measure(box))
    const observer = new ResizeObserver(update)
    update()
    observer.observe(box)
    for (const child of box.children) observer.observe(child)
    box.addEventListener('scroll', update, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', update)
    }
  }, [ref])
  return overflow
}
