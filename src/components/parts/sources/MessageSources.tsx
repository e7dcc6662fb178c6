'use client'
import { BookOpen, Search } from 'lucide-react'
import { useId } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { SourcesPart } from '../../../model/index.ts'
import type { PartProps } from '../../partProps.ts'
import { sourcesTitle } from './sourcesTitle.ts'
import { SourceList } from './SourceList.tsx'

/** What an answer rests on, or what a search found: a card with the sources, folded where there are many. Nothing is fetched. */
export function MessageSources({ part }: PartProps<SourcesPart>) {
  const locale = useLocale()
  const { knowledge } = locale.insight
  const id = useId()
  const isSearch = part.query !== undefined
  const isEmpty = part.items.length === 0
  const title = sourcesTitle(part, locale)
  const total = Math.max(part.total ?? 0, part.items.length)
  const Icon = isSearch ? Search : BookOpen
  return (
    <div className="parlance-card parlance-sources" role="group" aria-labelledby={id}>
      <div className="parlance-sources-head">
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <p id={id} className="parlance-sources-title" dir="auto">
          {title}
        </p>
        {!isEmpty && <span className="parlance-sources-count">{isSearch ? knowledge.results(part.items.length, total) : part.items.length}</span>}
      </div>
      {isEmpty ? (
        <p className="parlance-sources-hint">{knowledge.nothingFoundHint}</p>
      ) : (
        <SourceList items={part.items} label={knowledge.sources} isNumbered={!isSearch} />
      )}
    </div>
  )
}
