import { isRecord, readCount, readWord, toList, type WireRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import type { AnalysisEntity } from './insight.ts'

/** Entities of one analysis that are read at most. */
const ENTITY_LIMIT = 100

const lists = ['entities', 'pii', 'piiEntities', 'detections', 'findings', 'matches', 'items', 'results']
const types = ['type', 'entityType', 'entity_type', 'label', 'category', 'entity', 'kind', 'name']
const texts = ['text', 'value', 'match', 'word', 'content']
const starts = ['start', 'startIndex', 'begin', 'beginOffset', 'offset']
const ends = ['end', 'endIndex', 'endOffset']

/**
 * Words that mean something of a kind. Among personal data (`isPii`) a list of kinds counts too, and so do the kinds as keys: `{email: ['a@b.c']}`,
 * `{phone: true}`.
 */
export const readEntities = (result: unknown, isPii: boolean): readonly AnalysisEntity[] => {
  const value: unknown = isRecord(result) ? (lists.map((key) => result[key]).find((one) => typeof one === 'object' && one !== null) ?? result) : result
  if (Array.isArray(value)) {
    if (!isPii && value === result) return []
    return value.slice(0, ENTITY_LIMIT).flatMap((one) => entityOf(one, isPii))
  }
  if (!isRecord(value) || !isPii) return []
  const named = toList(value['types'] ?? value['piiTypes'] ?? value['detectedTypes'])
  if (named.length > 0) return named.slice(0, ENTITY_LIMIT).flatMap((one) => entityOf(one, isPii))
  return byKind(value).slice(0, ENTITY_LIMIT)
}

const entityOf = (value: unknown, isPii: boolean): readonly AnalysisEntity[] => {
  if (typeof value === 'string') return isPii && value.trim() !== '' ? [{ type: value.trim() }] : []
  if (!isRecord(value)) return []
  const first = <T>(keys: readonly string[], read: (field: unknown) => T | undefined): T | undefined =>
    keys.map((key) => read(value[key])).find((found) => found !== undefined)
  const type = first(types, readWord)
  const text = first(texts, readWord)
  if (type === undefined && text === undefined) return []
  return [present({ type: type ?? 'unknown', text, start: first(starts, readCount), end: first(ends, readCount) })]
}

const meta = ['detected', 'hasPii', 'haspii', 'containsPii', 'confidence', 'score', 'count', 'redacted', 'redactedText', 'masked', 'message']

const byKind = (value: WireRecord): readonly AnalysisEntity[] =>
  Object.entries(value)
    .filter(([type]) => !meta.includes(type))
    .flatMap(([type, found]) => {
      if (found === true) return [{ type }]
      return toList(found).flatMap((one) => {
        const text = typeof one === 'string' ? readWord(one) : undefined
        return text === undefined ? [] : [{ type, text }]
      })
    })
