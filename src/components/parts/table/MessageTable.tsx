'use client'
import { useMemo } from 'react'
import type { TablePart } from '../../../model/index.ts'
import type { PartProps } from '../../partProps.ts'
import { createLazyModule, useLazyModule } from '../../lazy/index.ts'
import { LongText } from '../text/LongText.tsx'
import { stripHtml } from '../text/stripHtml.ts'
import { TableGrid } from './TableGrid.tsx'

const tableModule = createLazyModule(() => import('./readTable.ts'))

/** Characters of HTML above which a table is shown as words. */
const longestHtml = 200_000

function HtmlTable({ html, caption }: { readonly html: string; readonly caption: string | undefined }) {
  const module = useLazyModule(tableModule)
  const table = useMemo(() => (html.length > longestHtml ? undefined : module?.readTable(html)), [module, html])
  if (table !== undefined) return <TableGrid table={caption === undefined ? table : { ...table, caption }} />
  return (
    <div className="parlance-text" dir="auto">
      <LongText text={stripHtml(html)} />
    </div>
  )
}

/** A table from rows, or from the rows found in HTML, whose words stand in until the parser has arrived and on the server. */
export function MessageTable({ part }: PartProps<TablePart>) {
  const { caption, header, rows, html } = part
  if (html !== undefined && rows === undefined) return <HtmlTable html={html} caption={caption} />
  return <TableGrid table={{ ...(caption ? { caption } : {}), ...(header ? { header } : {}), rows: rows ?? [] }} />
}
