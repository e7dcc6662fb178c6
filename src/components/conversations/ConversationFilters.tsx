'use client'
import { SlidersHorizontal } from 'lucide-react'
import { forwardRef, useId, useRef, useState, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button, IconButton } from '../button/index.ts'
import { FilterFields } from './FilterFields.tsx'
import { StatusPills } from './StatusPills.tsx'

/** Which conversations are wanted. Days are `2026-05-31`, in the reader's time zone, and belong to what is wanted themselves. */
export interface ConversationFilter {
  /** As the wire names it. */
  readonly status?: string
  readonly agentId?: string
  readonly startDate?: string
  readonly endDate?: string
}

/** Somebody who answers, to choose by. */
export interface AgentChoice {
  readonly id: string
  /** Foreign text. */
  readonly name?: string
}

/** Props of `ConversationFilters`: those of a `<div>`, what is wanted, and what there is to choose from. */
export interface ConversationFiltersProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'onChange'> {
  /** What the list is narrowed to. */
  readonly filter: ConversationFilter
  /** The visitor narrows the list to something else. */
  readonly onFilterChange: (filter: ConversationFilter) => void
  /** Statuses to choose from, as the wire names them. @defaultValue none */
  readonly statuses?: readonly string[]
  /** Agents to choose from. @defaultValue none */
  readonly agents?: readonly AgentChoice[]
  /** Whether days can be chosen. @defaultValue true */
  readonly hasDates?: boolean
}

const rare = ['agentId', 'startDate', 'endDate'] as const

/** Narrows a list of conversations: the status at hand, agent and days behind a button. Renders a `<div role="group">`. */
export const ConversationFilters = forwardRef<HTMLDivElement, ConversationFiltersProps>(function ConversationFilters(props, ref) {
  const { filter, onFilterChange, statuses = [], agents = [], hasDates = true, className, ...others } = props
  const { inbox } = useLocale().insight
  const hasMore = agents.length > 0 || hasDates
  const isSet = Object.values(filter).some((value) => value !== undefined)
  const [isOpen, setOpen] = useState(rare.some((key) => filter[key] !== undefined))
  const more = useRef<HTMLButtonElement>(null)
  const id = useId()
  const { status: current, ...anyStatus } = filter
  const chosen = rare.filter((key) => filter[key] !== undefined).length

  return (
    <div role="group" aria-label={inbox.filters} {...others} ref={ref} className={className ? `parlance-filters ${className}` : 'parlance-filters'}>
      <div className="parlance-filters-line">
        {statuses.length > 0 && (
          <StatusPills {...{ statuses, current }} onChange={(status) => onFilterChange(status === undefined ? anyStatus : { ...filter, status })} />
        )}
        {hasMore && (
          <IconButton
            ref={more}
            size="small"
            className="parlance-filters-more"
            label={inbox.moreFilters}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            data-chosen={chosen > 0 ? '' : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <SlidersHorizontal size={18} strokeWidth={1.5} aria-hidden />
          </IconButton>
        )}
      </div>
      {isOpen && hasMore && (
        <div id={id} className="parlance-filters-fields">
          <FilterFields {...{ filter, onFilterChange, agents, hasDates }} />
          {isSet && (
            <Button
              size="small"
              variant="quiet"
              className="parlance-filters-clear"
              onClick={() => {
                // The button goes with what it clears.
                more.current?.focus()
                onFilterChange({})
              }}
            >
              {inbox.clearFilters}
            </Button>
          )}
        </div>
      )}
    </div>
  )
})
