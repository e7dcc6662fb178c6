/** What the page tells of the device. All are hints, none is proof. */
export type PageSignal =
  | { readonly type: 'offline' }
  /** The network is back, or somebody looks again, or the device woke up. */
  | { readonly type: 'awake' }
  /** The page's own policy forbids an address. `address` is as much of it as the browser tells. */
  | { readonly type: 'blocked'; readonly address: string }

/** The page, as far as a line to the server must know it. */
export interface PageSignals {
  /** Whether nobody sees the page now. */
  hidden(): boolean
  /** Begins to listen; the answer ends it. */
  listen(heard: (signal: PageSignal) => void): () => void
}

/** Signals of the page this code runs in; outside a page there are none. */
export const pageSignals: PageSignals = {
  hidden: () => typeof document !== 'undefined' && document.visibilityState === 'hidden',
  listen(heard) {
    if (typeof window === 'undefined' || typeof document === 'undefined') return () => {}
    const ending = new AbortController()
    const { signal } = ending
    const awake = () => {
      if (document.visibilityState !== 'hidden' && navigator.onLine) heard({ type: 'awake' })
    }
    window.addEventListener('online', () => heard({ type: 'awake' }), { signal })
    window.addEventListener('offline', () => heard({ type: 'offline' }), { signal })
    window.addEventListener('pageshow', (event) => event.persisted && awake(), { signal })
    document.addEventListener('visibilitychange', awake, { signal })
    document.addEventListener('resume', awake, { signal })
    document.addEventListener(
      'securitypolicyviolation',
      (event) => {
        if (event.disposition === 'enforce' && event.effectiveDirective === 'connect-src') {
          heard({ type: 'blocked', address: event.blockedURI })
        }
      },
      { signal },
    )
    return () => ending.abort()
  },
}
