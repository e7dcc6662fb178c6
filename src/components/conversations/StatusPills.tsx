'use client'
import { useRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { useOverflow } from '../parts/useOverflow.ts'
import { statusWords } from './conversationStatus.ts'

/** Props of `StatusPills`. */
export interface StatusPillsProps {
  /** As the wire names them. */
  readonly statuses: readonly string[]
  /** The one that is wanted; none means all. */
  readonly current: string | undefined
  readonly onChange: (status: string | undefined) => void
}

/** One button for each status, and one for all, on a line that scrolls where they do not fit. */
export function StatusPills({ statuses, current, onChange }: StatusPillsProps) {
  const { inbox } = useLocale().insight
  const line = useRef<HTMLDivElement>(null)
  return (
    <div ref={line} role="group" aria-label={inbox.status} className="parlance-filter-pills" data-overflow={useOverflow(line)}>
      {[undefined, ...statuses].map((status) => (
        <button
          key={status ?? ''}
          type="button"
          className="parlance-filter-pill"
          aria-pressed={current === status}
          onClick={({ currentTarget }) => {
            // With those beside it, so that whoever has no way to scroll sideways gets on.
            currentTarget.scrollIntoView({ block: 'nearest', inline: 'center' })
            onChange(status)
          }}
        >
          <bdi>{status === undefined ? inbox.anyStatus : statusWords(status, inbox)}</bdi>
        </button>
      ))}
    </div>
  )
}
