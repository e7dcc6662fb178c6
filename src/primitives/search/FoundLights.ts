import { alignPlaces, type Span } from './alignPlaces.ts'
import { collectRuns, rangeOf, type RunOptions } from './collectRuns.ts'
import { canHighlight, lightRanges, putOutRanges } from './highlightRegistry.ts'

/** One place among those of a row. */
export interface RowPlace {
  readonly key: string
  /** Which of the places in its row, counted from 0. */
  readonly occurrence: number
}

/** How rows and their words are told from everything else. */
export interface RowSelectors extends RunOptions {
  /** Matches a row. */
  readonly row: string
  /** Attribute of a row that holds its key. */
  readonly keyAttribute: string
  /** Matches, inside a row, what is searched. @defaultValue the whole row */
  readonly words?: string
}

/** What is lit. */
export interface FoundQuery {
  readonly find: (text: string) => readonly Span[]
  /** The texts in which the places of a row are counted. */
  readonly wordsOf: (key: string) => readonly string[] | undefined
}

interface LitRow {
  readonly key: string
  readonly ranges: readonly (Range | undefined)[]
}

/**
 * The lights on the rows that are drawn: each found place, and one of them as the current one. A row in which a place cannot be lit carries
 * `data-found` instead, `current` where it holds the current one. The root carries `data-searched` meanwhile, so that style sheets need not
 * draw lights on every element at all times.
 */
export class FoundLights {
  private readonly rows = new Map<Element, LitRow>()
  private readonly root: Element
  private readonly name: string
  private readonly selectors: RowSelectors
  private query: FoundQuery | undefined
  private current: RowPlace | undefined

  constructor(root: Element, name: string, selectors: RowSelectors) {
    this.root = root
    this.name = name
    this.selectors = selectors
  }

  /** Lights another query on every row. */
  show(query: FoundQuery | undefined, current: RowPlace | undefined): void {
    const isSame = query === this.query
    this.query = query
    this.root.toggleAttribute('data-searched', query !== undefined)
    if (!isSame) this.update(this.root.querySelectorAll(this.selectors.row))
    if (this.current !== current) {
      const before = this.current
      this.current = current
      for (const [row, { key }] of this.rows) if (key === before?.key || key === current?.key) this.relight(row)
    }
  }

  /** Reads these rows anew: they have been mounted, changed or taken away. */
  update(rows: Iterable<Element>): void {
    for (const row of rows) this.read(row)
  }

  /** Where a place is drawn: in its words, else its row; undefined while the row is not mounted. */
  locate({ key, occurrence }: RowPlace): DOMRect | undefined {
    for (const [row, lit] of this.rows) if (lit.key === key) return (lit.ranges[occurrence] ?? row).getBoundingClientRect()
    return undefined
  }

  /** Puts everything out. */
  clear(): void {
    this.show(undefined, undefined)
  }

  private read(row: Element): void {
    this.putOut(row)
    this.rows.delete(row)
    const key = row.getAttribute(this.selectors.keyAttribute)
    if (!this.query || key === null || !this.root.contains(row)) return
    const { find, wordsOf } = this.query
    const words = wordsOf(key) ?? []
    if (!words.some((text) => find(text).length > 0)) return
    const scopes = this.selectors.words === undefined ? [row] : [...row.querySelectorAll(this.selectors.words)]
    const runs = scopes.flatMap((scope) => collectRuns(scope, this.selectors))
    const spans = alignPlaces(words, runs.map(({ text }) => text), find)
    const ranges = spans.map((span) => {
      const run = span && runs[span.run]
      return run && rangeOf(run, span.start, span.end)
    })
    this.rows.set(row, { key, ranges })
    this.relight(row)
  }

  private relight(row: Element): void {
    this.putOut(row)
    const { key, ranges } = this.rows.get(row) ?? { key: '', ranges: [] }
    const chosen = this.current?.key === key ? this.current.occurrence : -1
    const isBlind = !canHighlight(row)
    const current = ranges[chosen]
    if (chosen >= 0 && (isBlind || !current)) row.setAttribute('data-found', 'current')
    else if (isBlind) row.setAttribute('data-found', '')
    lightRanges(row, this.name, ranges.filter((range) => range !== undefined && range !== current) as Range[])
    if (current) lightRanges(row, `${this.name}-current`, [current], 1)
  }

  private putOut(row: Element): void {
    const ranges = (this.rows.get(row)?.ranges ?? []).filter((range) => range !== undefined)
    putOutRanges(row, this.name, ranges)
    putOutRanges(row, `${this.name}-current`, ranges)
    row.removeAttribute('data-found')
  }
}
