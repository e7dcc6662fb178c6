'use client'
import { Globe } from 'lucide-react'
import { useLocale } from '../../../i18n/index.ts'
import type { SourceItem } from '../../../model/index.ts'
import { ExternalLink } from '../../contentPolicy/index.ts'
import { describeSource } from './describeSource.ts'

/** Props of `SourceRow`. */
export interface SourceRowProps {
  /** Foreign. */
  readonly item: SourceItem
  /** Counted from 1. */
  readonly number: number
  /** Whether its number is shown, for answers that refer to it. */
  readonly isNumbered: boolean
}

/** One source: its title, which leads to it where it has an address, the words that were found, and where it lies. Renders an `<li>`. */
export function SourceRow({ item, number, isNumbered }: SourceRowProps) {
  const { title, excerpt, host, category, tags } = describeSource(item, number, useLocale())
  // The title already says it where it is nothing but the host.
  const place = title === host ? undefined : host
  const hasPlace = place !== undefined || category !== '' || tags.length > 0
  return (
    <li className="parlance-source" data-linked={host === undefined ? undefined : ''}>
      {isNumbered && (
        <span className="parlance-source-number" aria-hidden>
          {number}
        </span>
      )}
      <div className="parlance-source-words">
        <p className="parlance-source-title" dir="auto">
          {host === undefined ? (
            title
          ) : (
            <ExternalLink url={item.url ?? ''} words={title} className="parlance-source-link">
              {title}
            </ExternalLink>
          )}
        </p>
        {excerpt !== '' && (
          <p className="parlance-source-excerpt" dir="auto">
            {excerpt}
          </p>
        )}
        {hasPlace && (
          <p className="parlance-source-place">
            {place !== undefined && (
              <span className="parlance-source-host">
                <Globe size={12} strokeWidth={1.75} aria-hidden />
                <bdi>{place}</bdi>
              </span>
            )}
            {category !== '' && <bdi>{category}</bdi>}
            {tags.map((tag) => (
              <bdi key={tag} className="parlance-source-tag">
                {tag}
              </bdi>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}
