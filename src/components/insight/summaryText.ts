/** A summary as plain text, for the clipboard. `title` stands above its points. */
export function summaryText(summary: string, points: readonly string[], title: string): string {
  const list = points.length > 0 ? [`${title}:`, ...points.map((point) => `- ${point.trim()}`)].join('\n') : ''
  return [summary, list].filter((part) => part !== '').join('\n\n')
}
