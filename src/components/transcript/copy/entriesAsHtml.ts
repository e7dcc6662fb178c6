import type { CopiedEntry } from './copiedEntry.ts'

function addLines(into: Element, words: string): void {
  words.split('\n').forEach((line, index) => {
    if (index > 0) into.append(into.ownerDocument.createElement('br'))
    into.append(line)
  })
}

/** Entries as the markup of a document of their own. It is made of elements and texts, so that no word of anybody's becomes markup. */
export function entriesAsHtml(entries: readonly CopiedEntry[], days: ReadonlyMap<number, string>): string {
  const page = document.implementation.createHTMLDocument('')
  const whole = page.createElement('div')
  entries.forEach(({ author, at, time, words }, index) => {
    const day = days.get(index)
    if (day !== undefined) whole.appendChild(page.createElement('h4')).append(day)
    const entry = whole.appendChild(page.createElement('p'))
    entry.dir = 'auto'
    if (author !== undefined) entry.appendChild(page.createElement('strong')).append(author)
    if (at !== undefined && time !== undefined) {
      const said = page.createElement('time')
      said.dateTime = new Date(at).toISOString()
      said.append(time)
      entry.append(' · ', said)
    }
    if (author !== undefined) entry.append(page.createElement('br'))
    addLines(entry, words)
  })
  return new XMLSerializer().serializeToString(whole)
}
