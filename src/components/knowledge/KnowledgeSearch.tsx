'use client'
import { Search } from 'lucide-react'
import { forwardRef, useState } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { SourceItem } from '../../model/index.ts'
import { exchangeStatus, type ExchangeProps } from '../insight/exchangeProps.ts'
import { AskField } from './AskField.tsx'
import { KnowledgeFilters, type KnowledgeScope } from './KnowledgeFilters.tsx'
import { KnowledgeResults } from './KnowledgeResults.tsx'

/** What is looked for, and where. */
export interface KnowledgeQuestion extends KnowledgeScope {
  readonly query: string
}

/** What a search found. Foreign. */
export interface KnowledgeFindings {
  readonly query: string
  readonly items: readonly SourceItem[]
  /** How many there are in all. */
  readonly total?: number
}

/** Props of `KnowledgeSearch`: those that `useExchange` returns for a search, and where one may look. */
export interface KnowledgeSearchProps extends ExchangeProps<KnowledgeQuestion, KnowledgeFindings> {
  /** Categories to choose from. @defaultValue none */
  readonly categories?: readonly string[]
  /** Tags to choose from. @defaultValue none */
  readonly tags?: readonly string[]
  /** How many results are shown before all are asked for. @defaultValue 5 */
  readonly first?: number
  /** A class of yours beside its own. */
  readonly className?: string
}

const noWords: readonly string[] = []

/**
 * A search of a body of knowledge: the field, where to look, and what was found. Another category or tag searches again. Nothing
 * moves the focus.
 */
export const KnowledgeSearch = forwardRef<HTMLElement, KnowledgeSearchProps>(function KnowledgeSearch(props, ref) {
  const { answer, question, ask, categories = noWords, tags = noWords, first = 5, className } = props
  const { knowledge } = useLocale().insight
  const status = exchangeStatus(props)
  const [scope, setScope] = useState<KnowledgeScope>(() => {
    const { category, tags: chosen } = question ?? { query: '' }
    return { ...(category === undefined ? {} : { category }), ...(chosen === undefined ? {} : { tags: chosen }) }
  })

  const change = (next: KnowledgeScope, query: string) => {
    setScope(next)
    if (question !== undefined && query !== '') ask?.({ query, ...next })
  }

  return (
    <section ref={ref} aria-label={knowledge.search} className={className ? `parlance-knowledge ${className}` : 'parlance-knowledge'}>
      <AskField
        isSearch
        icon={Search}
        label={knowledge.searchField}
        placeholder={knowledge.searchPlaceholder}
        button={knowledge.searchButton}
        initial={question?.query ?? ''}
        onAsk={(query) => ask?.({ query, ...scope })}
      >
        {(query) =>
          (categories.length > 0 || tags.length > 0) && (
            <KnowledgeFilters categories={categories} tags={tags} scope={scope} onChange={(next) => change(next, query)} />
          )
        }
      </AskField>
      <KnowledgeResults
        status={status}
        answer={answer}
        first={first}
        onRetry={ask && question && (() => ask(question))}
        onWiden={ask && question && (question.category !== undefined || question.tags !== undefined) ? () => change({}, question.query) : undefined}
      />
    </section>
  )
})
