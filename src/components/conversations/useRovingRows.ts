'use client'
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'

/** A column of rows with one stop in the Tab order. */
export interface RovingRows {
  readonly list: RefObject<HTMLUListElement | null>
  /** Which row the Tab key reaches. */
  readonly active: string | undefined
  readonly setActive: (id: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Focuses the row beside a row that is about to go; false when it is the only one. */
  readonly focusBeside: (id: string) => boolean
}

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
}

/** Moves the focus among rows by arrow keys, Home and End. A row is a `[data-row]` button inside the list. */
export function useRovingRows(ids: readonly string[], selected: string | undefined): RovingRows {
  const list = useRef<HTMLUListElement>(null)
  const [touched, setActive] = useState<string>()
  const known = [touched, selected].find((id) => id !== undefined && ids.includes(id))
  const rows = () => Array.from(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])

  return {
    list,
    active: known ?? ids[0],
    setActive,
    onKeyDown(event) {
      const step = steps[event.key]
      const all = rows()
      const index = all.indexOf(event.target as HTMLElement)
      if (!step || index < 0) return
      event.preventDefault()
      all[step(index, all.length - 1)]?.focus()
    },
    focusBeside(id) {
      const index = ids.indexOf(id)
      const neighbour = ids[index + 1] ?? ids[index - 1]
      const row = rows().find((candidate) => candidate.dataset['row'] === neighbour)
      row?.focus()
      return row !== undefined
    },
  }
}
