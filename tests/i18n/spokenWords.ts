import type { Locale } from '../../src/i18n/index.ts'
import { sampleArguments, type Sample } from './sampleArguments.ts'

/** One text of a locale: a word, or what a word that is a function says of one sample. */
export interface SpokenWord {
  /** Where it stands: `composer.send`. */
  readonly path: string
  /** What it was called with; undefined for a plain word. */
  readonly sample?: Sample
  readonly text: unknown
}

type Word = (...sample: unknown[]) => unknown

/** Every text of a locale. A function that has no samples is an error. */
export function spokenWords(words: unknown, path = ''): SpokenWord[] {
  if (typeof words === 'function') {
    const samples = sampleArguments[path]
    if (!samples) throw new Error(`${path} has no samples in sampleArguments.ts.`)
    return samples.map((sample) => ({ path, sample, text: (words as Word)(...sample) }))
  }
  if (typeof words !== 'object' || words === null) return [{ path, text: words }]
  return Object.entries(words).flatMap(([name, inner]) => spokenWords(inner, path === '' ? name : `${path}.${name}`))
}

/** The texts of a locale by path and sample. */
export function wordsByKey(locale: Locale): Map<string, SpokenWord> {
  return new Map(spokenWords(locale).map((word) => [`${word.path}${word.sample ? ` ${JSON.stringify(word.sample)}` : ''}`, word]))
}

/** The names and numbers of a sample that stand for themselves, wherever they are in it. */
export function factsOf(sample: unknown): (string | number)[] {
  if (typeof sample === 'string' || typeof sample === 'number') return [sample]
  return typeof sample === 'object' && sample !== null ? Object.values(sample).flatMap(factsOf) : []
}
