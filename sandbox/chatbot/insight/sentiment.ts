const good = new Set(
  'good great thanks thank thankful happy perfect excellent nice love lovely helpful wonderful awesome pleased glad fast friendly works solved fine super'.split(
    ' ',
  ),
)
const bad = new Set(
  'bad terrible awful angry frustrated frustrating annoyed annoying hate slow useless wrong broken worst disappointed unacceptable never problem error failed fails stolen lost blocked sad upset ridiculous'.split(
    ' ',
  ),
)
const negations = new Set(['not', 'no', "don't", "isn't", "wasn't", "doesn't", "can't", 'never', 'hardly'])

/** How somebody feels, by the words that say so; a negation shortly before a word, in the same clause, turns it round. */
export function measureSentiment(text: string): {
  readonly sentiment: 'positive' | 'negative' | 'neutral'
  readonly score: number
  readonly confidence: number
} {
  const values = text
    .toLowerCase()
    .split(/[.,;:!?]/)
    .flatMap((clause) => valuesOf(clause.match(/[\p{L}']+/gu) ?? []))
  const hits = values.length
  const points = values.reduce((sum, value) => sum + value, 0)
  const score = hits === 0 ? 0 : Math.round((points / hits) * 100) / 100
  const sentiment = score > 0.2 ? 'positive' : score < -0.2 ? 'negative' : 'neutral'
  return { sentiment, score, confidence: hits === 0 ? 0.5 : Math.round((1 - 1 / (hits + 1.5)) * 100) / 100 }
}

function valuesOf(words: readonly string[]): number[] {
  return words.flatMap((word, index) => {
    const value = good.has(word) ? 1 : bad.has(word) ? -1 : 0
    if (value === 0) return []
    return words.slice(Math.max(0, index - 2), index).some((before) => negations.has(before)) ? -value : value
  })
}
