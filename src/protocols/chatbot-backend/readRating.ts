const words: Readonly<Record<string, number>> = { good: 5, bad: 1, like: 5, dislike: 1, positive: 5, negative: 1 }

/** A rating as 1 to 5: the wire has the words `good` and `bad`, or a number (SB-8, SB-21). */
export const readRating = (value: unknown): number | undefined => {
  const plain = typeof value === 'string' ? value.trim().toLowerCase() : ''
  if (Object.hasOwn(words, plain)) return words[plain]
  const figure = typeof value === 'number' ? value : plain === '' ? Number.NaN : Number(plain)
  return figure >= 1 && figure <= 5 ? Math.round(figure) : undefined
}
