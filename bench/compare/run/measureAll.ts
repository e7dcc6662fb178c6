import type { Entry } from './contenders.ts'
import type { Options } from './options.ts'
import { createResults, type Figures, type Results } from './results.ts'
import type { Stage } from './stage.ts'
import { openAppend } from './work/append.ts'
import { measureBurst } from './work/burst.ts'
import { measureHeap } from './work/heap.ts'
import { measureLoad } from './work/load.ts'
import type { Measure, Subject } from './work/measure.ts'
import { measureMount } from './work/mount.ts'
import { measureRenders } from './work/renders.ts'
import { measureResync } from './work/resync.ts'
import { measureScroll } from './work/scroll.ts'
import { measureShift } from './work/shift.ts'
import { measureStream } from './work/stream.ts'
import type { WorkName } from './works.ts'

type OnePage = Exclude<WorkName, 'append'>

const measures: Readonly<Record<OnePage, Measure>> = {
  mount: measureMount,
  burst: measureBurst,
  scroll: measureScroll,
  shift: measureShift,
  stream: measureStream,
  resync: measureResync,
  heap: measureHeap,
  renders: measureRenders,
  load: measureLoad,
}

interface Plan {
  readonly counts: readonly number[]
  readonly goalCounts: readonly number[]
  /** Whom the goals need; all of them otherwise. */
  readonly goalNames: readonly string[]
  /** Rounds at most: long measurements hold enough in themselves. */
  readonly rounds: number
  /** The same for the goals. @defaultValue `rounds` */
  readonly goalRounds?: number
}

const ours = ['ours', 'ours-kinds']

/** Lengths that each work is measured at, and what of it the goals need. */
export const plans: Readonly<Record<WorkName, Plan>> = {
  mount: { counts: [100, 1_000, 10_000, 100_000], goalCounts: [100, 10_000, 100_000], goalNames: ['ours', 'tanstack'], rounds: 7 },
  append: { counts: [100, 1_000, 10_000, 100_000], goalCounts: [100, 10_000, 100_000], goalNames: [...ours, 'tanstack'], rounds: 12 },
  burst: { counts: [1_000, 10_000, 100_000], goalCounts: [10_000, 100_000], goalNames: ['ours'], rounds: 3 },
  scroll: { counts: [10_000], goalCounts: [10_000], goalNames: ['ours'], rounds: 2, goalRounds: 1 },
  shift: { counts: [1_000, 10_000], goalCounts: [1_000, 10_000], goalNames: ['ours'], rounds: 2, goalRounds: 1 },
  stream: { counts: [1_000, 10_000], goalCounts: [1_000], goalNames: ['ours'], rounds: 2 },
  resync: { counts: [1_000, 10_000, 100_000], goalCounts: [1_000, 10_000, 100_000], goalNames: ['ours', 'ours-list', 'tanstack'], rounds: 5 },
  heap: { counts: [100, 1_000, 10_000, 100_000], goalCounts: [100, 10_000, 100_000], goalNames: ['ours'], rounds: 1 },
  renders: { counts: [1_000, 100_000], goalCounts: [10_000], goalNames: ['ours'], rounds: 1 },
  load: { counts: [100_000], goalCounts: [100_000], goalNames: ['ours'], rounds: 2 },
}

/** Tells what is being done, on the terminal and not in the tables. */
const tell = (words: string) => void process.stderr.write(`${words}\n`)

const brief = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/^page\.\w+: /, '') ?? ''

async function within<T>(cap: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${cap / 1_000} s`)), cap)
  })
  // What comes after its time is nobody's business.
  work.catch(() => {})
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Measures everything that is wanted; contenders take turns, so that a drift of the machine meets all alike. Tells of each work when it is done. */
export async function measureAll(options: Options, stage: Stage, onMeasured: (work: WorkName, results: Results) => void = () => {}): Promise<Results> {
  const results = createResults()

  const subjectsOf = (work: WorkName): readonly Subject[] => {
    const { counts, goalCounts, goalNames } = plans[work]
    const lengths = (options.goals ? goalCounts : counts).filter((count) => options.goals || options.counts.includes(count) || counts.length === 1)
    return lengths.flatMap((count) =>
      options.entries
        .filter(({ name, most }) => count <= most && (!options.goals || goalNames.includes(name)))
        .filter(({ name }) => !options.goals || name !== 'ours-kinds' || count === 10_000)
        .map((entry) => ({ stage, entry, count, goals: options.goals })),
    )
  }
  const roundsOf = (work: WorkName) => (options.profile ? 1 : work === 'append' ? options.rounds * 2 : Math.min(options.rounds, (options.goals ? plans[work].goalRounds : undefined) ?? plans[work].rounds))

  async function attempt(work: WorkName, { entry, count }: { readonly entry: Entry; readonly count: number }, measure: () => Promise<Figures>): Promise<void> {
    if (results.reason(work, entry.name, count) !== undefined) return
    const start = performance.now()
    if (options.profile) console.log(`\n${work}, ${entry.name}, ${count}`)
    try {
      results.add(work, entry.name, count, await within(options.cap, measure()))
    } catch (error) {
      results.giveUp(work, entry.name, count, brief(error))
      if (work !== 'append') await stage.clear()
      tell(`  ${work}, ${entry.name}, ${count}: ${brief(error)}`)
    }
    if (process.env['TIMES']) tell(`  ${work}, ${entry.name}, ${count}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }

  async function appends(): Promise<void> {
    const open: { readonly subject: Subject; readonly page: Awaited<ReturnType<typeof openAppend>> }[] = []
    for (const subject of subjectsOf('append')) {
      await attempt('append', subject, async () => {
        open.push({ subject, page: await openAppend(subject) })
        return {}
      })
    }
    for (let round = 0; round < roundsOf('append'); round++) {
      for (const { subject, page } of open) await attempt('append', subject, page.measure)
    }
    for (const { page } of open) await page.scene.close()
  }

  for (const work of options.works) {
    const start = performance.now()
    if (work === 'append') await appends()
    else {
      for (let round = 0; round < roundsOf(work); round++) {
        for (const subject of subjectsOf(work)) await attempt(work, subject, () => measures[work](subject))
      }
    }
    tell(`${work}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
    onMeasured(work, results)
  }
  return results
}
