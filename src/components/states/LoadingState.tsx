'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'

/** Props of `LoadingState`: those of a `<div>`. */
export type LoadingStateProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>

type LineWidth = 'short' | 'medium' | 'long'

/** Like a conversation: who speaks, and how long each line is. */
const rows: readonly { readonly own?: boolean; readonly lines: readonly LineWidth[] }[] = [
  { lines: ['medium'] },
  { lines: ['long', 'short'] },
  { own: true, lines: ['short'] },
  { lines: ['long', 'long', 'medium'] },
  { own: true, lines: ['medium'] },
]

/** The conversation is on its way: rows of the sizes that messages have. */
export const LoadingState = forwardRef<HTMLDivElement, LoadingStateProps>(function LoadingState({ className, ...props }, ref) {
  const { transcript: words } = useLocale()
  return (
    <div {...props} ref={ref} className={className ? `parlance-loading ${className}` : 'parlance-loading'}>
      <span className="parlance-hidden">{words.loading}</span>
      {rows.map(({ own, lines }, row) => (
        <div key={row} className="parlance-skeleton" data-own={own} aria-hidden="true">
          {!own && <span className="parlance-skeleton-avatar" />}
          <span className="parlance-skeleton-bubble">
            {lines.map((width, line) => (
              <span key={line} className="parlance-skeleton-line" data-width={width} />
            ))}
          </span>
        </div>
      ))}
    </div>
  )
})
