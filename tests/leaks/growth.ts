import type { CountingPage, Metrics } from './countingPage.ts'
import { medianSlope } from './medianSlope.ts'

/** How a scene is watched. */
export interface Watch {
  readonly scene: string
  /** A fault that is planted each time. */
  readonly plant?: string
  /** Rounds before anything is counted: code is compiled, modules are loaded. @defaultValue 5 */
  readonly warmUp?: number
  /** Rounds that are watched. */
  readonly rounds: number
  /** After how many of them the memory is measured. */
  readonly every: number
}

/** What grew while a scene was played. */
export interface Growth {
  /** What lives that did not before, by kind and label. */
  readonly alive: Readonly<Record<string, number>>
  readonly JSEventListeners: number
  readonly Nodes: number
  readonly Documents: number
  /** Bytes of heap that each round left behind. */
  readonly heapPerRound: number
}

/** Bytes that a round may leave behind: the engine's own notes grow as well. */
const roundLimit = 2_048
/** Listeners, nodes and documents by which the browser's own count may differ. */
const countTolerance = 2

type Counts = Readonly<Record<string, number>>

function kindOf(name: string): string {
  return name.slice(0, name.indexOf(':'))
}

/** Kinds of which there is more, and of these what there is more of. A timer of another length in the place of one is no more. */
function addedTo(before: Counts, after: Counts): Record<string, number> {
  const total = (counts: Counts, kind: string) =>
    Object.entries(counts).reduce((sum, [name, count]) => sum + (kindOf(name) === kind ? count : 0), 0)
  const added = Object.entries(after).flatMap(([name, count]) => {
    const more = count - (before[name] ?? 0)
    return more > 0 && total(after, kindOf(name)) > total(before, kindOf(name)) ? [[name, more] as const] : []
  })
  return Object.fromEntries(added)
}

/** What lives on a page, and what the browser says of its memory. */
export interface Still {
  readonly alive: Counts
  readonly metrics: Metrics
}

/** Looks at a page at rest. */
export async function lookAt(page: CountingPage): Promise<Still> {
  await page.rest()
  const metrics = await page.measure()
  // After the collection: what could be collected does not live.
  return { metrics, alive: await page.alive() }
}

/** What grew from the first of some looks to the last. `rounds` is how many rounds lie between two of them. */
export function growthOver(looks: readonly Still[], rounds: number): Growth {
  const [first, last] = [looks[0], looks.at(-1)]
  if (!first || !last) throw new Error('Nothing was looked at.')
  const added = (name: 'JSEventListeners' | 'Nodes' | 'Documents') => last.metrics[name] - first.metrics[name]
  return {
    alive: addedTo(first.alive, last.alive),
    JSEventListeners: added('JSEventListeners'),
    Nodes: added('Nodes'),
    Documents: added('Documents'),
    heapPerRound: Math.round(medianSlope(looks.map(({ metrics }) => metrics.JSHeapUsedSize)) / rounds),
  }
}

/** Plays a scene again and again and says what grew. */
export async function watchGrowth(page: CountingPage, { scene, plant, warmUp = 5, rounds, every }: Watch): Promise<Growth> {
  const play = (times: number) => page.play({ scene, times, ...(plant === undefined ? {} : { plant }) })
  await play(warmUp)
  const looks = [await lookAt(page)]
  for (let played = 0; played < rounds; played += every) {
    await play(every)
    looks.push(await lookAt(page))
  }
  return growthOver(looks, every)
}

/** The growth that is none of a sound page's, in words: `listener: resize on window (+50)`. Empty if there is none. */
export function complaints({ alive, heapPerRound, ...browserCounts }: Growth, heapLimit = roundLimit): string[] {
  return [
    ...Object.entries(alive).map(([name, count]) => `${name} (+${count})`),
    ...Object.entries(browserCounts).flatMap(([name, count]) => (count > countTolerance ? [`${name} (+${count})`] : [])),
    ...(heapPerRound > heapLimit ? [`heap: ${heapPerRound} bytes a round`] : []),
  ]
}
