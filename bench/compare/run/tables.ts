import type { Entry } from './contenders.ts'
import { plans } from './measureAll.ts'
import type { Results } from './results.ts'
import type { WorkName } from './works.ts'

/** A number for a table; a dash where there is none. */
export function show(value: number, digits = 0): string {
  if (Number.isNaN(value)) return '–'
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** As many digits as say something. */
export const showTime = (value: number) => show(value, value < 10 ? 2 : value < 100 ? 1 : 0)

/** How many times one value is the other. */
export const times = (value: number, base: number) => (Number.isNaN(value) || Number.isNaN(base) ? '–' : `${(value / base).toFixed(2)} ×`)

const length = (count: number) => `N=${count.toLocaleString('en')}`

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return [`### ${title}`, '', `| ${head.join(' | ')} |`, `|---|${head.slice(1).map(() => '--:').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`), ''].join('\n')
}

/** All tables of what was measured, in markdown. */
export function writeTables(results: Results, entries: readonly Entry[], works: readonly WorkName[]): string {
  const rowsOf = (cells: (name: string) => readonly string[]) =>
    entries.map(({ name, title }) => [title, ...cells(name)]).filter(([, ...found]) => found.some((cell) => /\d/.test(cell)))

  const byCount = (work: WorkName, figure: string, form: (value: number) => string) => (name: string) =>
    plans[work].counts.map((count) => form(results.median(work, name, count, figure)))

  const measuredCounts = (work: WorkName) => plans[work].counts.filter((count) => entries.some(({ name }) => results.all(work, name, count, '').length >= 0 && hasAny(work, name, count)))
  const hasAny = (work: WorkName, name: string, count: number) => keyOf[work].some((figure) => results.all(work, name, count, figure).length > 0)

  const writers: Record<WorkName, () => string> = {
    mount: () =>
      table(
        'Mount at the end: milliseconds from the call that draws until the last message is seen, and two frames (main thread busy, in brackets)',
        ['', ...plans.mount.counts.map(length), '× TanStack at 10,000', 'longest / N=100'],
        rowsOf((name) => {
          const of = (count: number) => results.median('mount', name, count, 'time')
          const last = plans.mount.counts.filter((count) => !Number.isNaN(of(count))).at(-1) ?? 100
          return [
            ...plans.mount.counts.map((count) => (Number.isNaN(of(count)) ? '–' : `${show(of(count))} (${show(results.median('mount', name, count, 'tasks'))})`)),
            times(of(10_000), results.median('mount', 'tanstack', 10_000, 'time')),
            times(of(last), of(100)),
          ]
        }),
      ),
    append: () =>
      table(
        'One message more: script + style + layout on the main thread, milliseconds (layouts forced, in brackets)',
        ['', ...plans.append.counts.map(length), 'of it script / style / layout at 10,000', '× TanStack at 10,000', '× naive at 1,000', 'longest / N=100', 'last seen, of 10'],
        rowsOf((name) => {
          const of = (count: number) => results.median('append', name, count, 'work')
          const measured = plans.append.counts.filter((count) => !Number.isNaN(of(count)))
          const last = measured.at(-1) ?? 100
          return [
            ...plans.append.counts.map((count) => (Number.isNaN(of(count)) ? '–' : `${showTime(of(count))} (${show(results.median('append', name, count, 'layouts'), 1)})`)),
            Number.isNaN(of(10_000)) ? '–' : ['script', 'style', 'layout'].map((figure) => showTime(results.median('append', name, 10_000, figure))).join(' / '),
            times(of(10_000), results.median('append', 'tanstack', 10_000, 'work')),
            times(of(1_000), results.median('append', 'naive', 1_000, 'work')),
            times(of(last), of(100)),
            show(Math.min(...measured.map((count) => results.median('append', name, count, 'seen')))),
          ]
        }),
      ),
    burst: () =>
      measuredCounts('burst')
        .map((count) =>
          table(
            `1,000 messages a second for 3 s while somebody types, ${length(count)}`,
            ['', 'main thread, ms', 'of it script', '× TanStack', 'frames over 33 ms', 'longest frame, ms', 'key to paint p50 / p95, ms', 'idle p50 / p95', 'shown after the last, ms', 'still at the end'],
            rowsOf((name) => {
              const of = (figure: string) => results.median('burst', name, count, figure)
              const pair = (one: string, other: string) => (Number.isNaN(of(one)) ? '–' : `${show(of(one))} / ${show(of(other))}`)
              const rounds = results.all('burst', name, count, 'isAtEnd').length
              return [
                show(of('tasks')),
                show(of('script')),
                times(of('tasks'), results.median('burst', 'tanstack', count, 'tasks')),
                results.all('burst', name, count, 'over33').join(', ') || '–',
                show(results.worst('burst', name, count, 'longest')),
                pair('keys50', 'keys95'),
                pair('idle50', 'idle95'),
                show(of('shownAfter')),
                rounds === 0 ? '–' : `${results.sum('burst', name, count, 'isAtEnd')}/${rounds}`,
              ]
            }),
          ),
        )
        .join('\n'),
    scroll: () =>
      table(
        'Scroll through 10,000: share of frames over 25 ms / of pictures of the screen with an empty band of 100 px',
        ['', 'wheel, 8,000 px/s', 'its blank', 'wheel with a processor 4 × slower', 'the bar, to the first and back', 'its blank', 'highest empty band, px'],
        rowsOf((name) => {
          const of = (figure: string) => results.worst('scroll', name, 10_000, figure)
          const share = (figure: string) => (Number.isNaN(of(figure)) ? '–' : `${show(of(figure), 1)} %`)
          return [share('wheelSlow'), share('wheelBlank'), share('wheelSlow4'), share('barSlow'), share('barBlank'), show(of('band'))]
        }),
      ),
    shift: () =>
      measuredCounts('shift')
        .map((count) =>
          table(
            `How far the row that is read moves, worst of all painted frames, px, ${length(count)}`,
            ['', '50 messages come in above, five times', 'a picture loads above', 'an answer grows below'],
            rowsOf((name) =>
              ['prepend', 'image', 'stream'].map((figure) => {
                const worst = results.worst('shift', name, count, figure)
                return worst >= 10_000 ? 'gone (1)' : show(worst, 1)
              }),
            ),
          ),
        )
        .join('\n'),
    stream: () =>
      table(
        'The last message grows by 60 pieces, 50 a second: px off the end in the worst painted frame / main thread per piece, ms',
        ['', ...plans.stream.counts.flatMap((count) => [length(count), 'ms'])],
        rowsOf((name) => plans.stream.counts.flatMap((count) => [show(results.worst('stream', name, count, 'offEnd'), 1), showTime(results.median('stream', name, count, 'work'))])),
      ),
    resync: () => plans.resync.counts.map((count) => writeResync(results, entries, count)).filter(Boolean).join('\n'),
    heap: () =>
      table(
        'Memory beside the messages themselves, after forced collection; nodes of the page',
        ['', 'kB a message, 100 → 10,000', 'kB a message, 10,000 → 100,000', ...plans.heap.counts.map((count) => `nodes, ${length(count)}`)],
        rowsOf((name) => [show(heapBetween(results, name, 100, 10_000), 2), show(heapBetween(results, name, 10_000, 100_000), 2), ...byCount('heap', 'nodes', (value) => show(value))(name)]),
      ),
    renders: () =>
      table(
        'Rows in which a React component ran',
        ['', 'one message', 'React commits for it', 'one piece of an answer', 'one receipt'],
        rowsOf((name) => {
          const of = (figure: string) => Math.max(...[...plans.renders.counts, ...plans.renders.goalCounts].map((count) => results.median('renders', name, count, figure)).filter((value) => !Number.isNaN(value)))
          const cell = (figure: string) => (Number.isFinite(of(figure)) ? show(of(figure), 1) : '–')
          return [cell('append'), cell('appendCommits'), cell('piece'), cell('receipt')]
        }),
      ),
    load: () =>
      table(
        '100,000 messages come in one go into a conversation of ten, while somebody types',
        ['', 'until the last is seen, ms', 'longest frame, ms', 'slowest key, ms', 'main thread, ms'],
        rowsOf((name) => ['shown', 'longest', 'keysWorst', 'tasks'].map((figure) => show(results.median('load', name, 100_000, figure)))),
      ),
  }
  return works.map((work) => writers[work]()).filter(Boolean).join('\n')
}

/** A figure of each work that is there whenever it was measured. */
const keyOf: Readonly<Record<WorkName, readonly string[]>> = {
  mount: ['time'],
  append: ['work'],
  burst: ['tasks'],
  scroll: ['wheelSlow'],
  shift: ['image', 'prepend', 'stream'],
  stream: ['offEnd'],
  resync: ['array.tasks'],
  heap: ['nodes'],
  renders: ['append'],
  load: ['shown'],
}

/** Kilobytes a message that the library keeps beside the message itself, between two lengths. */
export function heapBetween(results: Results, name: string, few: number, many: number): number {
  const of = (count: number) => results.median('heap', name, count, 'beyond')
  return (of(many) - of(few)) / (many - few) / 1024
}

function writeResync(results: Results, entries: readonly Entry[], count: number): string {
  const base = results.median('resync', 'tanstack', count, 'array.tasks')
  const rows = entries.flatMap(({ name, title }) =>
    ['array', 'frames in one', 'the record', 'one by one'].flatMap((way) => {
      const of = (figure: string) => results.median('resync', name, count, `${way}.${figure}`)
      if (Number.isNaN(of('tasks'))) return []
      return [[way === 'array' ? title : `${title}, ${way}`, show(of('shown')), show(of('tasks')), times(of('tasks'), base), show(of('commits'))]]
    }),
  )
  return table(`1,000 missed messages in one go, with ${count.toLocaleString('en')} there`, ['', 'until seen, ms', 'main thread, ms', '× TanStack', 'React commits'], rows)
}
