import { parseArgs } from 'node:util'
import { entries, type Entry } from './contenders.ts'
import { works, type WorkName } from './works.ts'

/** What a run is to measure. */
export interface Options {
  readonly entries: readonly Entry[]
  readonly works: readonly WorkName[]
  readonly counts: readonly number[]
  readonly rounds: number
  /** Measures no more than the goals need. */
  readonly goals: boolean
  /** Milliseconds after which one measurement is given up. */
  readonly cap: number
  /** Prints where the time goes, by function. */
  readonly profile: boolean
}

export const usage = `npm run bench -- [options]
  --goals            ours against TanStack's rows and a naive list, only what the goals need (about 3 minutes)
  --quick            fewer rounds
  --only a,b         contenders: ${entries.map(({ name }) => name).join(', ')}
  --work a,b         ${works.join(', ')}
  --counts 100,1000  lengths of the conversation
  --rounds n         rounds, taken in turn
  --cap seconds      a measurement that takes longer is given up
  --profile          where the time goes, by function, in a build that can be read; figures are higher then
  --calibrate        shows that every detector finds a planted fault`

function listOf<T extends string>(given: string | undefined, all: readonly T[]): readonly T[] {
  if (given === undefined) return all
  const wanted = given.split(',')
  for (const one of wanted) if (!all.some((known) => known === one)) throw new Error(`Unknown: ${one}. Known: ${all.join(', ')}.`)
  return all.filter((one) => wanted.includes(one))
}

/** Reads the command line. */
export function readOptions(args: readonly string[]): Options & { readonly help: boolean; readonly calibrate: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      goals: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      work: { type: 'string' },
      counts: { type: 'string' },
      rounds: { type: 'string' },
      cap: { type: 'string' },
      profile: { type: 'boolean', default: false },
      calibrate: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { goals, quick, profile, calibrate, help } = values
  const names = listOf(values.only ?? (goals ? 'ours,ours-kinds,ours-list,tanstack,naive' : undefined), entries.map(({ name }) => name))
  return {
    entries: entries.filter(({ name }) => names.includes(name)),
    works: listOf(values.work, works),
    counts: values.counts?.split(',').map(Number) ?? [100, 1_000, 10_000, 100_000],
    rounds: Number(values.rounds ?? (quick || goals ? 3 : 5)),
    goals,
    cap: Number(values.cap ?? 45) * 1_000,
    profile,
    calibrate,
    help,
  }
}
