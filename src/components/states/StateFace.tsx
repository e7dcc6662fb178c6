import type { ReactNode } from 'react'

/** The states that have a face. */
export type StateFaceKind = 'welcome' | 'empty' | 'queue' | 'unavailable' | 'ended' | 'error'

const signs: Record<StateFaceKind, ReactNode> = {
  welcome: <path d="M52 50.5c2.2 3.2 5.4 4.8 9 4.8s6.8-1.6 9-4.8M54.5 41.5v.02M67.5 41.5v.02" />,
  empty: <path d="M50 43h22M50 51h13" />,
  queue: <path d="M49 47v.02M61 47v.02M73 47v.02" strokeWidth="5.5" />,
  unavailable: <path d="M67.6 51.4a10 10 0 1 1-9-14.2 8.2 8.2 0 0 0 9 14.2Z" />,
  ended: <path d="m52.5 47.5 6 6 12-12.5" />,
  error: <path d="M61 38v11.5M61 56.5v.02" />,
}

/** Two bubbles, one behind the other; the front one carries the state's sign. */
export function StateFace({ kind }: { readonly kind: StateFaceKind }) {
  return (
    <svg className="parlance-state-face" data-kind={kind} viewBox="0 0 112 88" width="112" height="88" aria-hidden="true" focusable="false">
      <path
        className="parlance-state-back"
        d="M24 12h34c8.8 0 16 7.2 16 16v6c0 8.8-7.2 16-16 16H34.5l-9.2 8.1c-1.6 1.4-4.1.3-4.1-1.9V49.6C13.6 48.2 8 41.7 8 34v-6c0-8.8 7.2-16 16-16Z"
      />
      <path
        className="parlance-state-front"
        d="M48 24h26c12.7 0 23 10.3 23 23s-10.3 23-23 23h-2l10.4 9c1.3 1.2.4 3.4-1.4 3.2C69 81 61.6 76.3 57.5 70H48c-12.7 0-23-10.3-23-23s10.3-23 23-23Z"
      />
      <g className="parlance-state-sign" fill="none" strokeWidth="3.5" strokeLinecap="round" strokeLinejoin="round">
        {signs[kind]}
      </g>
    </svg>
  )
}
