'use client'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { SourceItem } from '../../../model/index.ts'
import { Button } from '../../button/index.ts'
import { mostSources } from './describeSource.ts'
import { SourceRow } from './SourceRow.tsx'

/** Props of `SourceList`. */
export interface SourceListProps {
  /** Foreign. */
  readonly items: readonly SourceItem[]
  /** Name of the list, for assistive technology. */
  readonly label: string
  /** How many are shown before the visitor asks for all. @defaultValue 3 */
  readonly first?: number
  /** Whether each shows its number, for answers that refer to it. @defaultValue false */
  readonly isNumbered?: boolean
}

/** Sources, one below the other; a long list is folded. */
export function SourceList({ items, label, first = 3, isNumbered = false }: SourceListProps) {
  const { knowledge } = useLocale().insight
  const [isOpen, setOpen] = useState(false)
  const all = items.slice(0, mostSources)
  // One that is hidden alone would take as much room as the button that shows it.
  const isFoldable = all.length > first + 1
  const shown = isFoldable && !isOpen ? all.slice(0, first) : all
  return (
    <>
      <ol role="list" className="parlance-sources-list" aria-label={label}>
        {shown.map((item, index) => (
          <SourceRow key={index} item={item} number={index + 1} isNumbered={isNumbered} />
        ))}
      </ol>
      {isFoldable && (
        <Button variant="quiet" size="small" className="parlance-sources-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? knowledge.showFewer : knowledge.showAll(all.length)}
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      )}
    </>
  )
}
