/** The window that an element is drawn in, with the registry of highlights where the browser has one. */
function registryOf(element: Element): { readonly highlights: HighlightRegistry; readonly Highlight: typeof globalThis.Highlight } | undefined {
  const view = element.ownerDocument.defaultView as (Window & typeof globalThis) | null
  const highlights: HighlightRegistry | undefined = view?.CSS?.highlights
  return view && highlights && typeof view.Highlight === 'function' ? { highlights, Highlight: view.Highlight } : undefined
}

/** Whether the browser can light ranges of text. */
export function canHighlight(element: Element): boolean {
  return registryOf(element) !== undefined
}

/**
 * Lights ranges under a name, beside what others light under the same: the registry is one for a whole page, its shadow roots among it.
 *
 * @param priority Which of two names wins where both light a place: the higher. It counts when the name is new.
 */
export function lightRanges(element: Element, name: string, ranges: readonly Range[], priority = 0): void {
  const registry = registryOf(element)
  if (!registry || ranges.length === 0) return
  let highlight = registry.highlights.get(name)
  if (!highlight) {
    highlight = new registry.Highlight()
    highlight.priority = priority
    registry.highlights.set(name, highlight)
  }
  for (const range of ranges) highlight.add(range)
}

/** Puts these ranges out, and takes the name away with the last of all. */
export function putOutRanges(element: Element, name: string, ranges: readonly Range[]): void {
  const highlights = registryOf(element)?.highlights
  const highlight = highlights?.get(name)
  if (!highlights || !highlight) return
  for (const range of ranges) highlight.delete(range)
  if (highlight.size === 0) highlights.delete(name)
}
