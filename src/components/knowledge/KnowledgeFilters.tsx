'use client'
import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { clipText } from '../contentPolicy/index.ts'

/** Where to look. */
export interface KnowledgeScope {
  readonly category?: string
  readonly tags?: readonly string[]
}

/** Props of `KnowledgeFilters`. */
export interface KnowledgeFiltersProps {
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  readonly scope: KnowledgeScope
  readonly onChange: (scope: KnowledgeScope) => void
}

/** Narrows a search to a category and to tags. */
export function KnowledgeFilters({ categories, tags, scope, onChange }: KnowledgeFiltersProps) {
  const { knowledge } = useLocale().insight
  const id = useId()
  const { category, ...anyCategory } = scope
  const { tags: chosen = [], ...anyTag } = scope

  const toggle = (tag: string) => {
    const next = chosen.includes(tag) ? chosen.filter((one) => one !== tag) : [...chosen, tag]
    onChange(next.length > 0 ? { ...scope, tags: next } : anyTag)
  }

  return (
    <div className="parlance-ask-filters">
      {categories.length > 0 && (
        <div className="parlance-form-select parlance-ask-category">
          <label htmlFor={id} className="parlance-hidden">
            {knowledge.category}
          </label>
          <select
            id={id}
            className="parlance-form-input"
            value={category ?? ''}
            onChange={(event) => onChange(event.target.value === '' ? anyCategory : { ...scope, category: event.target.value })}
          >
            <option value="">{knowledge.anyCategory}</option>
            {categories.map((one) => (
              <option key={one} value={one}>
                {clipText(one, 100)}
              </option>
            ))}
          </select>
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
        </div>
      )}
      {tags.length > 0 && (
        <div role="group" aria-label={knowledge.tags} className="parlance-filter-pills">
          {tags.map((tag) => (
            <button key={tag} type="button" className="parlance-filter-pill" aria-pressed={chosen.includes(tag)} onClick={() => toggle(tag)}>
              <bdi>{clipText(tag, 60)}</bdi>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
