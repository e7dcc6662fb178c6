import type { ReactNode } from 'react'

/** The states that have a face. */
export type StateFaceKind = 'welcome' | 'empty' | 'queue' | 'unavailable' | 'ended' | 'error'

/** Drawn around the middle of the front bubble. */
const signs: Record<StateFaceKind, ReactNode> = {
  welcome: <path d="M-9.5 3.5c2.3 3.7 5.7 5.5 9.5 5.5s7.2-1.8 9.5-5.5M-6.5-6.5v.5M6.5-6.5v.5" />,
  empty: <path d="M-13-5h26M-13 5h15" />,
  queue: <path d="M-13 0v.02M0 0v.02M13 0v.02" strokeWidth="6" />,
  unavailable: <path d="M10.4 1.6A10.5 10.5 0 1 1-1.6-10.4a9 9 0 0 0 12 12Z" />,
  ended: <path d="m-10 .5 6.5 6.5L10-7" />,
  error: <path d="M0-11v12M0 10v.02" />,
}

/** Two bubbles in the shape of the messages', one behind the other; the front one carries the state's sign. */
export function StateFace({ kind }: { readonly kind: StateFaceKind }) {
  return (
    <svg className="parlance-state-face" data-kind={kind} viewBox="0 0 112 80" width="112" height="80" aria-hidden="true" focusable="false">
      <path className="parlance-state-back" d="M22 4h38c9.94 0 18 8.06 18 18v8c0 9.94-8.06 18-18 18H10a6 6 0 0 1-6-6V22C4 12.06 12.06 4 22 4Z" />
      <path className="parlance-state-front" d="M52 22h36c11.05 0 20 8.95 20 20v26a8 8 0 0 1-8 8H52c-11.05 0-20-8.95-20-20V42c0-11.05 8.95-20 20-20Z" />
      <g className="parlance-state-sign" transform="translate(70 49)" fill="none" strokeWidth="3.5" strokeLinecap="round" strokeLinejoin="round">
        {signs[kind]}
      </g>
    </svg>
  )
}
