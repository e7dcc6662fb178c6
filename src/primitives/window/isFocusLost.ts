import { focusedIn } from './focusedIn.ts'

/**
 * Whether nothing at all has the focus, as after its holder was removed. Of a shadow root that has none the page is asked too: there the focus
 * may be where somebody else put it.
 */
export function isFocusLost(element: Element): boolean {
  const { activeElement, body } = element.ownerDocument
  const own = focusedIn(element)
  return (own === null || own === body) && (activeElement === null || activeElement === body)
}
