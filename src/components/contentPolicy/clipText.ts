/**
 * The beginning of a foreign text that stands in a place for a few words, whole characters only. Nobody writes a label of a
 * million letters but to hold the page up.
 */
export function clipText(text: string, longest: number): string {
  if (text.length <= longest) return text
  const last = text.charCodeAt(longest - 1)
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest)}…`
}
