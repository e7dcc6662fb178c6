/**
 * How sure or how fitting something is, as 0 to 1: a ratio as it stands, up to 100 (also `87%`) as a percentage. Anything else is no such
 * figure: a distance, a sum of weights, a mood below zero.
 */
export const readScore = (value: unknown): number | undefined => {
  const text = typeof value === 'string' ? value.trim() : ''
  const isPercent = text.endsWith('%')
  const figure = typeof value === 'number' ? value : text === '' ? Number.NaN : Number(isPercent ? text.slice(0, -1) : text)
  if (!(figure >= 0 && figure <= 100)) return undefined
  return isPercent || figure > 1 ? figure / 100 : figure
}
