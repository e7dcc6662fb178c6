const controls = 'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable="true"]'

/** Everything in an element that may take the focus, in order: also what was taken out of the Tab order, and what is hidden. */
export function listControls(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(controls)]
}

const isAside = (element: Element) => element.hasAttribute('data-aside')

/** What can take the focus now. What says that it stands aside, by `data-aside`, comes last. */
export function focusableControls(root: Element): HTMLElement[] {
  const found = listControls(root).filter((element) => !element.matches(':disabled, [inert] *') && element.getClientRects().length > 0)
  return [...found.filter((element) => !isAside(element)), ...found.filter(isAside)]
}

/** The row that holds an element, or null. */
export function rowOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-index]')
}

/** The mounted row of an index, or null. */
export function rowAt(log: Element | null, index: number): HTMLElement | null {
  return log?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null
}

