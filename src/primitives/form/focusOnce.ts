/** Moves the focus to what is no control, and makes it forget that it could take it when the focus has gone on. */
export function focusOnce(element: HTMLElement): void {
  element.tabIndex = -1
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest' })
}
