/** What is beside an element on each step up to the page's root, through shadow roots. */
function besides(element: Element): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let node: Node | null = element; node && node !== document.body; ) {
    const parent: Node | null = node.parentNode
    if (parent) for (const child of parent.childNodes) if (child !== node && child instanceof HTMLElement) found.push(child)
    node = parent instanceof ShadowRoot ? parent.host : parent
  }
  return found
}

/** Makes everything but an element inert, so that keys and screen readers stay in it, and keeps the page behind from scrolling. The answer undoes it. */
export function inertOutside(element: Element): () => void {
  const closed = besides(element).filter((one) => !one.inert && !/^(script|style|link|template)$/i.test(one.tagName))
  for (const one of closed) one.inert = true
  const { style } = document.documentElement
  const hadAttribute = document.documentElement.hasAttribute('style')
  const overflow = style.overflow
  style.overflow = 'hidden'
  return () => {
    for (const one of closed) one.inert = false
    style.overflow = overflow
    // Asked for first: Chromium writes the attribute late, and what is not written yet cannot be removed.
    if (!hadAttribute && document.documentElement.getAttribute('style') === '') document.documentElement.removeAttribute('style')
  }
}
