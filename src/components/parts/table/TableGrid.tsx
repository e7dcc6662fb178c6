'use client'
import { useId, useState } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import { Button } from '../../button/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import { ScrollBox } from '../ScrollBox.tsx'
import { isShortCell } from './isShortCell.ts'
import type { TableContent } from './readTable.ts'

const rowsAtOnce = 50
const mostColumns = 40
const longestCell = 2_000

/** Props of `TableGrid`. */
export interface TableGridProps {
  /** Foreign words. */
  readonly table: TableContent
}

/** Rows and columns of plain words; the first 50 rows at first, at most 40 columns. */
export function TableGrid({ table: { caption, header, rows } }: TableGridProps) {
  const { content } = useLocale()
  const captionId = useId()
  const [limit, setLimit] = useState(rowsAtOnce)
  const more = Math.min(rows.length - limit, rowsAtOnce)
  return (
    <div className="parlance-table-part">
      {caption && (
        <p className="parlance-table-caption" id={captionId} dir="auto">
          {clipText(caption, 300)}
        </p>
      )}
      <ScrollBox name={caption ? clipText(caption, 300) : content.table} className="parlance-table">
        <table {...(caption ? { 'aria-labelledby': captionId } : { 'aria-label': content.table })}>
          {header && (
            <thead>
              <tr>
                {header.slice(0, mostColumns).map((cell, index) => (
                  <th key={index} scope="col" dir="auto">
                    {clipText(cell, longestCell)}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.slice(0, limit).map((row, index) => (
              <tr key={index}>
                {row.slice(0, mostColumns).map((cell, column) => (
                  <td key={column} dir="auto" data-short={isShortCell(cell) ? '' : undefined}>
                    {clipText(cell, longestCell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {more > 0 && (
        <Button variant="quiet" size="small" className="parlance-more" onClick={() => setLimit(limit + rowsAtOnce)}>
          {content.showMoreRows(more)}
        </Button>
      )}
    </div>
  )
}
