'use client'
import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { cleanName } from '../contentPolicy/index.ts'
import type { AgentChoice, ConversationFilter } from './ConversationFilters.tsx'

/** Props of `FilterFields`. */
export interface FilterFieldsProps {
  readonly filter: ConversationFilter
  readonly onFilterChange: (filter: ConversationFilter) => void
  readonly agents: readonly AgentChoice[]
  readonly hasDates: boolean
}

/** The filter with one value changed; an empty one is left out. */
function change(filter: ConversationFilter, key: keyof ConversationFilter, value: string): ConversationFilter {
  const { [key]: _before, ...others } = filter
  return value === '' ? others : { ...others, [key]: value }
}

/** Agent and days to narrow a list by. */
export function FilterFields({ filter, onFilterChange, agents, hasDates }: FilterFieldsProps) {
  const { inbox } = useLocale().insight
  const id = useId()
  const set = (key: keyof ConversationFilter) => (event: { readonly target: { readonly value: string } }) =>
    onFilterChange(change(filter, key, event.target.value))

  return (
    <>
      {agents.length > 0 && (
        <div className="parlance-filters-field">
          <label htmlFor={`${id}a`} className="parlance-form-label">
            {inbox.agent}
          </label>
          <div className="parlance-form-select">
            <select id={`${id}a`} className="parlance-form-input" value={filter.agentId ?? ''} onChange={set('agentId')}>
              <option value="">{inbox.anyAgent}</option>
              {agents.map((agent) => (
                <option key={agent.id} value={agent.id}>
                  {cleanName(agent.name ?? '', 80) || agent.id}
                </option>
              ))}
            </select>
            <ChevronDown size={18} strokeWidth={1.75} aria-hidden />
          </div>
        </div>
      )}
      {hasDates && (
        <div className="parlance-filters-dates">
          <div className="parlance-filters-field">
            <label htmlFor={`${id}f`} className="parlance-form-label">
              {inbox.from}
            </label>
            <input id={`${id}f`} type="date" className="parlance-form-input" max={filter.endDate} value={filter.startDate ?? ''} onChange={set('startDate')} />
          </div>
          <div className="parlance-filters-field">
            <label htmlFor={`${id}u`} className="parlance-form-label">
              {inbox.until}
            </label>
            <input id={`${id}u`} type="date" className="parlance-form-input" min={filter.startDate} value={filter.endDate ?? ''} onChange={set('endDate')} />
          </div>
        </div>
      )}
    </>
  )
}
