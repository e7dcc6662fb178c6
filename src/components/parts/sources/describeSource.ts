import type { Locale } from '../../../i18n/index.ts'
import type { SourceItem } from '../../../model/index.ts'
import { cleanName, clipText, inspectLink } from '../../contentPolicy/index.ts'
import { stripMarkdown } from '../text/stripMarkdown.ts'

/** What is shown of one source: clean words, none of them longer than their place. */
export interface SourceView {
  readonly title: string
  readonly excerpt: string
  /** The host that its address leads to, where it has an address that may be followed. */
  readonly host: string | undefined
  readonly category: string
  readonly tags: readonly string[]
}

/** Sources of which more are never drawn: nobody reads them, and a server may send any number. */
export const mostSources = 100
const mostTags = 4

function text(value: unknown, longest: number): string {
  return typeof value === 'string' ? cleanName(value.replace(/\s+/g, ' '), longest) : ''
}

/**
 * Reads one source. What has no title is called by where it lies, its host, or its number.
 *
 * @param number Counted from 1.
 */
export function describeSource(item: SourceItem, number: number, { insight }: Locale): SourceView {
  const host = item.url === undefined ? undefined : inspectLink(item.url)?.host
  const category = text(item.category, 60)
  const title = text(item.title, 200) || host || insight.knowledge.untitledSource(number)
  // An excerpt is cut out of a text whose markup is not known; its marks are noise.
  const words = typeof item.excerpt === 'string' ? stripMarkdown(clipText(item.excerpt, 1_000)) : ''
  const tags = Array.isArray(item.tags) ? [...new Set(item.tags.slice(0, 20).map((tag) => text(tag, 40)))] : []
  return { title, excerpt: text(words, 400), host, category, tags: tags.filter((tag) => tag !== '' && tag !== category).slice(0, mostTags) }
}
