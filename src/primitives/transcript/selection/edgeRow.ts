/** The first or the last mounted row that is at least partly in sight. */
export function edgeRow(log: Element, list: Element, side: 'start' | 'end'): Element | null {
  const { top, bottom } = log.getBoundingClientRect()
  const inSight = [...list.children].filter((row) => {
    const rect = row.getBoundingClientRect()
    return rect.bottom > top && rect.top < bottom
  })
  return inSight.at(side === 'start' ? 0 : -1) ?? null
}
