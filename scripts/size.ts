import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BundleSize, measureBundle } from './bundleSize.ts'
import { embedRows, weighEmbed } from './embedSize.ts'
import { ensureBuild } from './ensureBuild.ts'
import { packageRoot, readEntries } from './entries.ts'

/*
 * npm run size                  the size of each subpath against its budget in sizes.json
 * npm run size -- --markdown    the same as a table for the README
 */
interface Row {
  readonly name: string
  readonly size: BundleSize
  readonly budget: number | undefined
}

/** Bytes of gzip, by subpaths joined with ` + `; after ` without ` a package that is left out. One figure for a pattern holds for each that it stands for. */
const budgets = JSON.parse(readFileSync(join(packageRoot, 'sizes.json'), 'utf8')) as Readonly<Record<string, number>>

function weighStylesheet(name: string): BundleSize {
  return { initial: gzipSync(readFileSync(join(packageRoot, 'dist', name))).byteLength, lazy: {} }
}

async function measure(name: string): Promise<BundleSize> {
  if (name.endsWith('.css')) return weighStylesheet(name)
  if (name.startsWith('embed.js')) return { initial: weighEmbed(name), lazy: {} }
  const entries = readEntries()
  const [subpaths = '', ...without] = name.split(' without ')
  const files = subpaths.split(' + ').map((subpath) => {
    const entry = entries.find((one) => one.subpath === subpath)
    if (!entry) throw new Error(`sizes.json names ${subpath}, which package.json does not export.`)
    return entry.built
  })
  return measureBundle(files, without)
}

const kilobytes = (bytes: number | undefined) => (bytes === undefined ? 'none' : `${(bytes / 1000).toFixed(1)} kB`)
const isOver = ({ size, budget }: Row) => budget === undefined || size.initial > budget

function cells(row: Row): string[] {
  const lazy = Object.entries(row.size.lazy).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`)
  return [`\`${row.name}\``, kilobytes(row.size.initial), kilobytes(row.budget), lazy.join(', ')]
}

function table(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n')
}

ensureBuild()
const patterns = new Map(readEntries().map(({ subpath, pattern }) => [subpath, pattern]))
const names = [...new Set([...patterns.keys(), ...embedRows, ...Object.keys(budgets).filter((name) => !name.includes('*'))])]
const rows: Row[] = []
for (const name of names) rows.push({ name, size: await measure(name), budget: budgets[name] ?? budgets[patterns.get(name) ?? ''] })

const over = rows.filter(isOver)
console.log(table([['Subpath', 'Size', 'Budget', 'Loaded when first needed'], ...rows.map(cells)]))
if (!process.argv.includes('--markdown')) console.log('\nMinified and gzipped, with dependencies, without React.')
for (const { name, size, budget } of over) {
  console.error(budget === undefined ? `${name} has no budget in sizes.json.` : `${name} is ${size.initial - budget} bytes over its budget.`)
}
process.exitCode = over.length > 0 ? 1 : 0
