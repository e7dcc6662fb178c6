'use client'
import { CircleAlert } from 'lucide-react'
import { useLocale } from '../../i18n/index.ts'
import { Button } from '../button/index.ts'

/** Props of `InsightLoading`. */
export interface InsightLoadingProps {
  /** What is awaited. */
  readonly label: string
  /** How many lines stand in for what comes. @defaultValue 2 */
  readonly lines?: number
}

const widths = ['medium', 'long', 'short']

/** Lines of true size while something is on its way. */
export function InsightLoading({ label, lines = 2 }: InsightLoadingProps) {
  return (
    <div className="parlance-insight-loading" role="img" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="parlance-skeleton-line" data-width={widths[index % widths.length]} />
      ))}
    </div>
  )
}

/** Props of `InsightFailed`. */
export interface InsightFailedProps {
  readonly sentence: string
  /** Asks again. */
  readonly onRetry?: (() => void) | undefined
}

/** What did not come, and a way to ask again. */
export function InsightFailed({ sentence, onRetry }: InsightFailedProps) {
  const { insight } = useLocale()
  return (
    <div className="parlance-insight-failed">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
      <p>{sentence}</p>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {insight.tryAgain}
        </Button>
      )}
    </div>
  )
}
