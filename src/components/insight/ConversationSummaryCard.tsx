'use client'
import { FileText, RefreshCw } from 'lucide-react'
import { forwardRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button, IconButton } from '../button/index.ts'
import { clipText } from '../contentPolicy/index.ts'
import { CopyWords } from './CopyWords.tsx'
import { exchangeStatus, type ExchangeProps } from './exchangeProps.ts'
import { InsightCard } from './InsightCard.tsx'
import { InsightFailed, InsightLoading } from './InsightStates.tsx'
import { MoodMark } from './MoodMark.tsx'
import { summaryText } from './summaryText.ts'

/** A conversation summed up. Foreign. */
export interface ConversationDigest {
  readonly summary: string
  readonly keyPoints: readonly string[]
  /** Foreign word for a mood. */
  readonly sentiment?: string
}

/** Props of `ConversationSummaryCard`: those that `useExchange` returns for a summary. */
export interface ConversationSummaryCardProps extends ExchangeProps<Readonly<Record<string, never>>, ConversationDigest> {
  /** Level of the title among the page's headings. @defaultValue 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6
  /** A class of yours beside its own. */
  readonly className?: string
}

/** Points of which more are never drawn. */
const mostPoints = 12
const longestSummary = 4_000

/** The conversation in a few lines: what it was about, its key points, its mood, and a button that copies them. */
export const ConversationSummaryCard = forwardRef<HTMLElement, ConversationSummaryCardProps>(function ConversationSummaryCard(props, ref) {
  const { answer, ask, headingLevel, className } = props
  const { insight } = useLocale()
  const words = insight.analysis
  const status = exchangeStatus(props)
  const again = ask && (() => ask({}))
  const points = (answer?.keyPoints ?? []).filter((point) => point.trim() !== '').slice(0, mostPoints)
  const summary = answer?.summary.trim() ?? ''
  const isAnswered = status === 'answered' && answer !== undefined
  const isBlank = summary === '' && points.length === 0

  return (
    <InsightCard
      ref={ref}
      icon={FileText}
      title={words.summary}
      spoken={status === 'asking' ? words.summarising : status === 'failed' ? words.summaryFailed : ''}
      headingLevel={headingLevel}
      aria-busy={status === 'asking' || undefined}
      className={className ? `parlance-summary ${className}` : 'parlance-summary'}
      aside={
        isAnswered && (
          <span className="parlance-insight-aside">
            {answer.sentiment && <MoodMark mood={answer.sentiment} label={words.mood} />}
            {again && (
              <IconButton size="small" label={words.summariseAgain} onClick={again}>
                <RefreshCw size={16} strokeWidth={1.75} aria-hidden />
              </IconButton>
            )}
            {!isBlank && <CopyWords label={words.copySummary} words={summaryText(summary, points, words.keyPoints)} />}
          </span>
        )
      }
    >
      {status === 'idle' && (
        <div className="parlance-insight-body">
          <p className="parlance-insight-quiet">{words.summariseHint}</p>
          {again && (
            <Button size="small" className="parlance-insight-action" onClick={again}>
              {words.summarise}
            </Button>
          )}
        </div>
      )}
      {status === 'asking' && <InsightLoading label={words.summarising} lines={4} />}
      {status === 'failed' && <InsightFailed sentence={words.summaryFailed} onRetry={again} />}
      {isAnswered && (
        <div className="parlance-insight-body">
          {isBlank && <p className="parlance-insight-quiet">{words.noSummary}</p>}
          {summary !== '' && (
            <p className="parlance-summary-words" dir="auto">
              {clipText(summary, longestSummary)}
            </p>
          )}
          {points.length > 0 && (
            <ul role="list" className="parlance-summary-points" aria-label={words.keyPoints}>
              {points.map((point, index) => (
                <li key={index} dir="auto">
                  {clipText(point.trim(), 500)}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </InsightCard>
  )
})
