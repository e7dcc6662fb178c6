import type { Entry } from './contenders.ts'
import { measureAll } from './measureAll.ts'
import type { Options } from './options.ts'
import type { Stage } from './stage.ts'
import type { WorkName } from './works.ts'

/** A list that does everything wrong. */
export const faulty: Entry = { name: 'faulty', title: 'a list with planted faults', file: 'faulty', most: 10_000 }

const probed: readonly WorkName[] = ['append', 'burst', 'scroll', 'shift', 'stream', 'heap', 'renders']

/** Shows that every probe finds its planted fault; answers whether all did. */
export async function calibrate(options: Options, stage: Stage): Promise<boolean> {
  const works = options.works.filter((work) => probed.includes(work))
  const results = await measureAll({ ...options, entries: [faulty], counts: [100, 1_000], rounds: 1, works }, stage)
  const worst = (work: string, figure: string, count = 1_000) => results.worst(work, 'faulty', count, figure)
  const heap = (worst('heap', 'beyond') - worst('heap', 'beyond', 100)) / 900
  const found: readonly (readonly [string, boolean])[] = [
    ['much script for each message', worst('append', 'script') > 20],
    ['every row rendered for one message', worst('renders', 'append') > 5],
    ['frames over 33 ms in a burst', worst('burst', 'over33') > 5],
    ['keys that wait in a burst', worst('burst', 'keys95') - worst('burst', 'idle95') > 25],
    ['a jump when earlier messages come in', worst('shift', 'prepend') > 0.5],
    ['the end left while it grows', worst('stream', 'offEnd') > 0.5],
    ['rows drawn long after they were scrolled to', worst('scroll', 'barBlank', 10_000) > 5],
    ['0.3 kB and more kept for each message', heap > 0.3 * 1024],
  ]
  for (const [fault, isFound] of found) console.log(`${isFound ? 'found    ' : 'NOT FOUND'}  ${fault}`)
  return found.every(([, isFound]) => isFound)
}
