'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'

/** Props of `ScrollBox`. */
export interface ScrollBoxProps {
  /** Name for assistive technology, given once the content scrolls. */
  readonly name: string
  readonly className?: string
  readonly children?: ReactNode
}

type Overflow = 'none' | 'start' | 'end' | 'both'

function measure(box: HTMLElement): Overflow {
  const room = box.scrollWidth - box.clientWidth
  if (room <= 1) return 'none'
  // Counted from the line's start in both directions: right-to-left boxes scroll into the negative.
  const passed = Math.abs(box.scrollLeft)
  if (passed <= 1) return 'end'
  return passed >= room - 1 ? 'start' : 'both'
}

/** Content that may be wider than its message scrolls in a box of its own, and the box takes the keyboard when it does. */
export function ScrollBox({ name, className, children }: ScrollBoxProps) {
  const ref = useRef<HTMLDivElement>(null)
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
  }, [])
  const scrolls = overflow !== 'none'
  return (
    <div
      ref={ref}
      className={className === undefined ? 'parlance-scroll' : `parlance-scroll ${className}`}
      data-overflow={overflow}
      {...(scrolls ? { role: 'group', 'aria-label': name, tabIndex: 0, 'data-tab-stop': '' } : {})}
    >
      {children}
    </div>
  )
}
