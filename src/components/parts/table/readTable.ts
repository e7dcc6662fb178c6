import { sanitizeTable } from '../text/html/sanitizeHtml.ts'

/** A table as words. */
export interface TableContent {
  readonly caption?: string
  readonly header?: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const mostSpan = 20

function readCells(row: Element): string[] {
  return Array.from(row.children).flatMap((cell) => {
    const span = Number(cell.getAttribute('colspan') ?? 1)
    const blanks = Number.isInteger(span) && span > 1 ? Math.min(span, mostSpan) - 1 : 0
    return [cell.textContent.trim(), ...Array.from({ length: blanks }, () => '')]
  })
}

/** Reads the rows of every table in a piece of HTML. Undefined where there is none. */
export function readTable(html: string): TableContent | undefined {
  const fragment = sanitizeTable(html)
  const rows = Array.from(fragment?.querySelectorAll('tr') ?? [])
  const first = rows[0]
  if (fragment === undefined || first === undefined) return undefined
  const hasHeader = first.closest('thead') !== null || Array.from(first.children).every((cell) => cell.localName === 'th')
  const caption = fragment.querySelector('caption')?.textContent.trim()
  return {
    ...(caption ? { caption } : {}),
    ...(hasHeader ? { header: readCells(first) } : {}),
    rows: (hasHeader ? rows.slice(1) : rows).map(readCells),
  }
}
