'use client'
import { BookOpen, SearchX } from 'lucide-react'
import { useRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button } from '../button/index.ts'
import { nameInSentence } from '../contentPolicy/index.ts'
import type { ExchangeStatus } from '../insight/exchangeProps.ts'
import { InsightFailed } from '../insight/InsightStates.tsx'
import { SourceList } from '../parts/sources/SourceList.tsx'
import { useKeptFocus } from '../useKeptFocus.ts'
import type { KnowledgeFindings } from './KnowledgeSearch.tsx'

/** Props of `KnowledgeResults`. */
export interface KnowledgeResultsProps {
  readonly status: ExchangeStatus
  readonly answer: KnowledgeFindings | undefined
  readonly first: number
  readonly onRetry: (() => void) | undefined
  /** Looks everywhere instead of in a category or by tags. */
  readonly onWiden: (() => void) | undefined
}

/** What a search found, or why there is nothing to see. What was found before stays, and can be read, until the next answer. */
export function KnowledgeResults({ status, answer, first, onRetry, onWiden }: KnowledgeResultsProps) {
  const { knowledge } = useLocale().insight
  const place = useRef<HTMLDivElement>(null)
  const focus = useKeptFocus(place)
  const isAsking = status === 'asking'
  const isEmpty = answer?.items.length === 0
  const listed = answer?.items.length ?? 0
  const found =
    answer && (isEmpty ? knowledge.nothingFound(nameInSentence(answer.query) || undefined) : knowledge.results(listed, Math.max(listed, answer.total ?? 0)))
  const spoken = isAsking ? knowledge.searching : status === 'failed' ? knowledge.searchFailed : status === 'answered' ? found : ''

  return (
    <div ref={place} tabIndex={-1} className="parlance-knowledge-results" aria-busy={isAsking || undefined} {...focus}>
      <span role="status" className="parlance-hidden">
        {spoken}
      </span>
      {status === 'idle' && (
        <p className="parlance-knowledge-face">
          <BookOpen size={24} strokeWidth={1.5} aria-hidden />
          {knowledge.searchHint}
        </p>
      )}
      {isAsking && listed === 0 && <ResultsLoading label={knowledge.searching} />}
      {status === 'failed' && <InsightFailed sentence={knowledge.searchFailed} onRetry={onRetry} />}
      {status === 'answered' && isEmpty && (
        <div className="parlance-knowledge-face">
          <SearchX size={24} strokeWidth={1.5} aria-hidden />
          <p className="parlance-knowledge-sentence" dir="auto">
            {found}
          </p>
          <p>{knowledge.nothingFoundHint}</p>
          {onWiden && (
            <Button size="small" onClick={onWiden}>
              {knowledge.clearFilters}
            </Button>
          )}
        </div>
      )}
      {listed > 0 && status !== 'failed' && answer && (
        <div className="parlance-knowledge-list">
          <p className="parlance-knowledge-count" aria-hidden>
            {isAsking ? knowledge.searching : found}
          </p>
          <SourceList key={answer.query} items={answer.items} label={knowledge.sources} first={first} />
        </div>
      )}
    </div>
  )
}

function ResultsLoading({ label }: { readonly label: string }) {
  return (
    <div role="img" aria-label={label} className="parlance-knowledge-loading">
      {[0, 1, 2].map((row) => (
        <span key={row} className="parlance-knowledge-skeleton">
          <span className="parlance-skeleton-line" data-width="short" />
          <span className="parlance-skeleton-line" />
          <span className="parlance-skeleton-line" data-width="medium" />
        </span>
      ))}
    </div>
  )
}
