import { cleanName } from '../../contentPolicy/index.ts'

/** A name in two halves: the first may be cut by an ellipsis, the second holds the true ending and never is. */
export interface SplitName {
  readonly start: string
  readonly end: string
}

const longestEnding = 10

/** The ending of a clean name with its dot, such as `.pdf`; empty where there is none. */
export function fileEnding(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 && name.length - dot <= longestEnding && dot < name.length - 1 ? name.slice(dot) : ''
}

/** A foreign file name as it may be shown: its last path segment, without characters that hide or reorder others. */
export function shownFileName(name: string | undefined): string {
  const segments = (name ?? '').slice(-4000).split(/[/\\]/)
  const last = segments.findLast((segment) => segment.trim() !== '') ?? ''
  const ending = fileEnding(last)
  // Cut from the stem, so that even a name of 10,000 characters keeps its true ending.
  return cleanName(last.slice(0, last.length - ending.length), 180) + cleanName(ending, longestEnding)
}

/** Splits a shown name. A few letters stay with the ending, except in scripts whose letters join. */
export function splitFileName(name: string): SplitName {
  const ending = fileEnding(name)
  const stem = Array.from(name.slice(0, name.length - ending.length))
  const kept = stem.slice(-4)
  const keep = stem.length > 8 && kept.every((letter) => /[\p{ASCII}\p{Script=Latin}]/u.test(letter)) ? kept.length : 0
  return { start: stem.slice(0, stem.length - keep).join(''), end: stem.slice(stem.length - keep).join('') + ending }
}
