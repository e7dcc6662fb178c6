import { type ChaosEvent, endingKinds, eventKinds, tabKinds } from './events.ts'
import { createRandom, pick, type Random } from './random.ts'

/** One event of a schedule and when it comes. */
export interface Step {
  /** Seconds since the beginning. */
  readonly at: number
  readonly event: Omit<ChaosEvent, 'end'>
}

/** What is asked of a schedule. */
export interface ScheduleOptions {
  readonly seed: number
  /** How long it goes on. */
  readonly seconds: number
  readonly send: 'http' | 'socket'
  readonly deduplicates: boolean
  /** Only ever one tab. @defaultValue every other schedule has several */
  readonly hasOneTab?: boolean
}

/** What happens to a visitor, in its order. The same options give the same schedule. */
export interface Schedule extends ScheduleOptions {
  readonly steps: readonly Step[]
}

/** Seconds between two events on average: some schedules are dense, in others one fault has time to heal. */
const paces = [1.2, 2.5, 5] as const
/** One schedule in so many may end the conversation. */
const endingRate = 6

function choose(random: Random, kinds: typeof eventKinds): (typeof eventKinds)[number][1] {
  const total = kinds.reduce((sum, [weight]) => sum + weight, 0)
  let left = random() * total
  for (const [weight, make] of kinds) if ((left -= weight) <= 0) return make
  return (kinds[0] as (typeof eventKinds)[number])[1]
}

/** A schedule that the seed decides. */
export function createSchedule(options: ScheduleOptions): Schedule {
  const random = createRandom(options.seed)
  const pace = pick(random, paces)
  let texts = 0
  const count = () => ++texts
  const mayEnd = random() < 1 / endingRate
  const hasTabs = random() < 0.5 && !options.hasOneTab
  const kinds = [...eventKinds, ...(mayEnd ? endingKinds : []), ...(hasTabs ? tabKinds : [])]
  const steps: Step[] = []
  for (let at = random() * 3; at < options.seconds; at += -Math.log(1 - random()) * pace) {
    const event = choose(random, kinds)(random, count)
    steps.push({ at, event })
    if (event.end) steps.push({ at: Math.min(at + event.end.after, options.seconds), event: { what: `(over: ${event.what})`, begin: event.end.run } })
  }
  return { ...options, steps: steps.sort((one, other) => one.at - other.at) }
}

/** A schedule as people read it. */
export function describeSchedule({ seed, send, deduplicates, steps }: Schedule): string {
  const head = `seed ${seed}, by ${send}, the server ${deduplicates ? 'acts once on each id' : 'knows no ids'}`
  return [head, ...steps.map(({ at, event }) => `${at.toFixed(2).padStart(8)} s  ${event.what}`)].join('\n')
}
