const controls = 'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable="true"]'

/** Everything in an element that may take the focus, in order: also what was taken out of the Tab order, and what is hidden. */
export function listControls(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(controls)]
}

/** What can take the focus now. */
export function focusableControls(root: Element): HTMLElement[] {
  return listControls(root).filter((element) => !element.matches(':disabled, [inert] *') && element.getClientRects().length > 0)
}

/** The row that holds an element, or null. */
export function rowOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-index]')
}

/** The mounted row of an index, or null. */
export function rowAt(log: Element | null, index: number): HTMLElement | null {
  return log?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null
}

