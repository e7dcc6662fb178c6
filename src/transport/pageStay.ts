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

/** The same, and also when the browser freezes the page, which then runs nothing until somebody looks at it again. */
export function onPageAsleep(asleep: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  const frozen = () => {
    isAside = true
    document.addEventListener('resume', () => (isAside = false), { once: true })
    stopLeft()
    asleep()
  }
  const stop = () => document.removeEventListener('freeze', frozen)
  const stopLeft = onPageLeft(() => {
    stop()
    asleep()
  })
  document.addEventListener('freeze', frozen, { once: true })
  return () => {
    stop()
    stopLeft()
  }
}

/** Resolves at once while the page is there, else when the visitor has come back to it. */
export function pageBack(): Promise<void> {
  if (!isAside) return Promise.resolve()
  return new Promise((resolve) => {
    window.addEventListener('pageshow', () => resolve(), { once: true })
    document.addEventListener('resume', () => resolve(), { once: true })
  })
}
