/** Whether the page was left, and may still come back. */
let isAside = false

/** Calls once when the page is left: for good, or to be kept for the way back. The answer stops it. Outside a page nothing happens. */
export function onPageLeft(left: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined
  const hidden = () => {
    isAside = true
    window.addEventListener('pageshow', () => (isAside = false), { once: true })
    left()
  }
  window.addEventListener('pagehide', hidden, { once: true })
  return () => window.removeEventListener('pagehide', hidden)
}

/** Resolves at once while the page is there, else when the visitor has come back to it. */
export function pageBack(): Promise<void> {
  if (!isAside) return Promise.resolve()
  return new Promise((resolve) => window.addEventListener('pageshow', () => resolve(), { once: true }))
}
