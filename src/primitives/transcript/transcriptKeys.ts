import type { KeyboardEvent, RefObject } from 'react'
import { focusableControls } from './rowElements.ts'

/** Whether a key writes a character. Space scrolls. */
export function isPrintable({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}

/** Whether a key is meant for a dialog that was opened from a row. One that the transcript itself stands in is none. */
export function isInDialog(element: Element, log: Element): boolean {
  const dialog = element.closest('dialog, [role="dialog"], [role="alertdialog"]')
  return dialog !== null && !dialog.contains(log)
}

/** Enter on a row: its first control takes the focus. */
export function enterRow(event: KeyboardEvent, row: HTMLElement, entered: RefObject<HTMLElement | null>): void {
  const [first] = focusableControls(row)
  if (!first) return
  event.preventDefault()
  entered.current = row
  first.focus()
}

/** Focuses something in a row. Where the row is kept mounted far from the reader, it is shown at its place: the browser would look for it elsewhere. */
function focusIn(row: HTMLElement, element: HTMLElement | undefined, show: (index: number) => void): void {
  const room = row.closest('[role="log"]')?.getBoundingClientRect()
  const { top, bottom } = row.getBoundingClientRect()
  const isAway = room !== undefined && (bottom <= room.top || top >= room.bottom)
  element?.focus({ preventScroll: isAway || element === row })
  if (isAway) show(Number(row.dataset['index']))
}

/** Keys inside a row's controls: Escape leads back to the row, Tab goes round while the row was entered by Enter. */
export function keyInControls(event: KeyboardEvent, row: HTMLElement, entered: RefObject<HTMLElement | null>, show: (index: number) => void): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    entered.current = null
    focusIn(row, row, show)
  } else if (event.key === 'Tab' && entered.current === row) {
    const stops = focusableControls(row)
    const place = stops.indexOf(event.target as HTMLElement) + (event.shiftKey ? -1 : 1)
    event.preventDefault()
    focusIn(row, stops.at(place % stops.length), show)
  }
}
