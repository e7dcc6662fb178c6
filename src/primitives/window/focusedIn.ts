/** What has the focus in the tree that an element stands in: the page, or its shadow root. */
export function focusedIn(element: Element | null): Element | null {
  const root = element?.getRootNode()
  return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null
}
