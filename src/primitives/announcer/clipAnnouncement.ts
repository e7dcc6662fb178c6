/** The longest text that is spoken whole, in characters. */
const longestAnnouncement = 300

/** Makes one line of a text, and cuts a long one between two words. */
export function clipAnnouncement(text: string, continues: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longestAnnouncement) return line
  const cut = line.slice(0, longestAnnouncement - continues.length)
  const lastSpace = cut.lastIndexOf(' ')
  // A text without spaces is cut where it must be, but never through a surrogate pair.
  const whole = lastSpace > longestAnnouncement / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${whole}${continues}`
}
