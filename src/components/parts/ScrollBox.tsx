'use client'
import { useRef, type ReactNode } from 'react'
import { useOverflow } from './useOverflow.ts'

/** Props of `ScrollBox`. */
export interface ScrollBoxProps {
  /** Name for assistive technology, given once the content scrolls. */
  readonly name: string
  readonly className?: string
  readonly children?: ReactNode
}

/** Content that may be wider than its message scrolls in a box of its own, and the box takes the keyboard when it does. */
export function ScrollBox({ name, className, children }: ScrollBoxProps) {
  const ref = useRef<HTMLDivElement>(null)
  const overflow = useOverflow(ref)
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
