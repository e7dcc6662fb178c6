import type { CopiedEntry } from './copiedEntry.ts'

/** Entries as plain text: a line with author and time, then the words, a blank line between entries. */
export function entriesAsText(entries: readonly CopiedEntry[], days: ReadonlyMap<number, string>): string {
  return entries
    .map(({ author, time, words }, index) => {
      const day = days.get(index)
      const head = [author, time].filter((piece) => piece !== undefined).join(' · ')
      return `${day === undefined ? '' : `${day}\n\n`}${head === '' ? '' : `${head}\n`}${words}`
    })
    .join('\n\n')
}
