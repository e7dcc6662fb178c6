/** How far a row that scrolls sideways has come, counted from the line's start in both writing directions. */
export interface ScrollPosition {
  readonly passed: number
  /** Pixels that it can be scrolled in all. */
  readonly room: number
}

/** Reads the position. A row written from right to left scrolls into the negative, hence the absolute value. */
export function scrollPosition(viewport: HTMLElement): ScrollPosition {
  return { passed: Math.abs(viewport.scrollLeft), room: viewport.scrollWidth - viewport.clientWidth }
}

/** Distance of each item from the start of the row, in pixels. */
function itemOffsets(viewport: HTMLElement): number[] {
  const items = Array.from(viewport.children, (child) => child.getBoundingClientRect())
  const first = items[0]
  if (first === undefined) return []
  const isRightToLeft = getComputedStyle(viewport).direction === 'rtl'
  return items.map((item) => (isRightToLeft ? first.right - item.right : item.left - first.left))
}

/** Where the next or the previous item begins, in pixels from the start, within what can be scrolled. */
export function nextStop(viewport: HTMLElement, by: 1 | -1): number {
  const { passed, room } = scrollPosition(viewport)
  const offsets = itemOffsets(viewport)
  // Browsers round scroll positions: an item closer than this is the one we stand at.
  const slack = 4
  const stop = by === 1 ? offsets.find((offset) => offset > passed + slack) : offsets.findLast((offset) => offset < passed - slack)
  return Math.min(Math.max(stop ?? (by === 1 ? room : 0), 0), room)
}

/** Scrolls to a distance from the start. Whether it glides is the stylesheet's choice (`scroll-behavior`). */
export function scrollToStop(viewport: HTMLElement, stop: number): void {
  const isRightToLeft = getComputedStyle(viewport).direction === 'rtl'
  viewport.scrollTo({ left: isRightToLeft ? -stop : stop })
}
