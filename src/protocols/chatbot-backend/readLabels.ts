import { isRecord, readWord, type WireRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import type { AnalysisLabel } from './insight.ts'
import { readScore } from './readScore.ts'

/** Labels of one analysis that are read at most. */
const LABEL_LIMIT = 20

const lists = [
  'labels', 'intents', 'sentiments', 'languages', 'predictions', 'classes', 'classifications', 'categories',
  'alternatives', 'results', 'scores', 'probabilities',
]
const names = ['label', 'name', 'class', 'category', 'prediction', 'value', 'type', 'code', 'result']
const figures = ['confidence', 'score', 'probability', 'weight']

/**
 * What an analysis found as labels, the surest first: a bare word, an object that names it, a list of either, or figures by label.
 * `confidence` is that of the whole, for a label that has none of its own and stands alone.
 */
export const readLabels = (result: unknown, analysisType: string, confidence: number | undefined): readonly AnalysisLabel[] => {
  const found = unique(labelsIn(result, analysisType, 3))
  const [first] = found
  const labels = found.length === 1 && first && first.confidence === undefined ? [present({ label: first.label, confidence })] : found
  return labels.toSorted((one, other) => (other.confidence ?? -1) - (one.confidence ?? -1)).slice(0, LABEL_LIMIT)
}

const labelsIn = (value: unknown, kind: string, depth: number): readonly AnalysisLabel[] => {
  const word = labelOf(value)
  if (word !== undefined) return [{ label: word }]
  if (depth === 0) return []
  if (Array.isArray(value)) return value.slice(0, 2 * LABEL_LIMIT).flatMap((one) => labelsIn(one, kind, depth - 1))
  if (!isRecord(value)) return []
  const own = ownLabel(value, kind)
  const parallel = pairs(value)
  if (parallel.length > 0) return parallel
  const within = [kind, ...lists].map((key) => value[key]).filter((one) => typeof one === 'object' && one !== null)
  const nested = within.flatMap((one) => labelsIn(one, kind, depth - 1))
  if (own || nested.length > 0) return own ? [own, ...nested] : nested
  return figuresIn(value)
}

const labelOf = (value: unknown): string | undefined => (typeof value === 'string' ? readWord(value)?.trim() : undefined)

const ownLabel = (value: WireRecord, kind: string): AnalysisLabel | undefined => {
  const label = [kind, ...names].map((key) => labelOf(value[key])).find((word) => word !== undefined)
  const confidence = figures.map((key) => readScore(value[key])).find((figure) => figure !== undefined)
  return label === undefined ? undefined : present({ label, confidence })
}

/** `{labels: [a, b], scores: [0.9, 0.1]}`. */
const pairs = ({ labels, scores }: WireRecord): readonly AnalysisLabel[] =>
  Array.isArray(labels) && Array.isArray(scores)
    ? labels.flatMap((label, index) => {
        const word = labelOf(label)
        return word === undefined ? [] : [present({ label: word, confidence: readScore(scores[index]) })]
      })
    : []

/** `{positive: 0.9, negative: 0.1}`. */
const figuresIn = (value: WireRecord): readonly AnalysisLabel[] =>
  Object.entries(value)
    .filter(([key]) => !figures.includes(key))
    .flatMap(([label, figure]) => {
      const confidence = typeof figure === 'boolean' ? undefined : readScore(figure)
      return confidence === undefined ? [] : [{ label, confidence }]
    })

const unique = (labels: readonly AnalysisLabel[]): readonly AnalysisLabel[] => {
  const best = new Map<string, AnalysisLabel>()
  for (const one of labels) {
    const known = best.get(one.label)
    if (!known || (one.confidence ?? -1) > (known.confidence ?? -1)) best.set(one.label, one)
  }
  return [...best.values()]
}

/** Code or name of the language that was found, whichever there is. */
export const readLanguage = (result: unknown): string | undefined => {
  const value: unknown = Array.isArray(result) ? result[0] : result
  if (!isRecord(value)) return labelOf(value)
  const inner = value['language'] ?? value['detectedLanguage'] ?? value['detected']
  const code = ['languageCode', 'code', 'iso', 'locale', 'lang'].map((key) => labelOf(value[key])).find((word) => word !== undefined)
  return code ?? (isRecord(inner) || Array.isArray(inner) ? readLanguage(inner) : labelOf(inner)) ?? labelOf(value['name']) ?? labelOf(value['label'])
}
