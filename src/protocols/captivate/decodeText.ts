import type { MessagePart } from '../../model/index.ts'
import { isRecord, readWord, type WireRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'

/** Words under `text`, plain whatever they look like: markdown and HTML have types of their own on this wire. */
export const decodeText = (item: WireRecord): readonly MessagePart[] => {
  const text = inside(item, 'text')
  return text === undefined ? [] : [{ kind: 'text', format: 'plain', text }]
}

/** `html` or `md`, directly on the item or one object deeper. */
export const decodeMarkup = (item: WireRecord, key: 'html' | 'md', declared: boolean): readonly MessagePart[] => {
  const text = inside(item, key) ?? (declared ? inside(item, 'text') : undefined)
  return text === undefined ? [] : [{ kind: 'text', format: key === 'md' ? 'markdown' : 'html', text }]
}

/** A table: documented as HTML text, read as `{header, rows}` and as a list of rows too. */
export const decodeTable = (item: WireRecord): readonly MessagePart[] => {
  const caption = readWord(item['title'])
  const html = inside(item, 'table')
  if (html !== undefined) return [present({ kind: 'table', caption, html })]
  const table = item['table']
  const rows = rowsOf(isRecord(table) ? table['rows'] : table)
  const header = isRecord(table) ? cellsOf(table['header'] ?? table['headers'] ?? table['columns']) : undefined
  return rows === undefined ? [] : [present({ kind: 'table', caption, header, rows })]
}

const inside = (item: WireRecord, key: string): string | undefined => {
  const value = item[key]
  return readWord(isRecord(value) ? value[key] : value)
}

const cellsOf = (row: unknown): readonly string[] | undefined =>
  Array.isArray(row) ? row.map((cell: unknown) => readWord(cell) ?? '') : undefined

const rowsOf = (rows: unknown): readonly (readonly string[])[] | undefined => {
  if (!Array.isArray(rows)) return undefined
  const read = rows.map(cellsOf).filter((row) => row !== undefined)
  return read.length > 0 ? read : undefined
}
