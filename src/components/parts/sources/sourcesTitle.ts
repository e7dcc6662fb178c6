import type { Locale } from '../../../i18n/index.ts'
import type { SourcesPart } from '../../../model/index.ts'
import { nameInSentence } from '../../contentPolicy/index.ts'

/** What a group of sources is called: what was looked for, or that an answer rests on them. */
export function sourcesTitle(part: SourcesPart, { insight }: Locale): string {
  const { knowledge } = insight
  const query = part.query === undefined ? '' : nameInSentence(part.query)
  if (part.items.length === 0) return knowledge.nothingFound(query || undefined)
  return query === '' ? knowledge.sources : knowledge.found(query)
}
