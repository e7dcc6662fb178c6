import { describe, expect, it } from 'vitest'
import { playSchedule } from '../../chaos/playSchedule.ts'
import { createSchedule, describeSchedule } from '../../chaos/schedule.ts'

const ways = ['http', 'socket'] as const
const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

describe.each(ways)('random faults by %s', (send) => {
  it.each(seeds)('keeps every invariant over the minute of seed %i and the calm after it', async (seed) => {
    const schedule = createSchedule({ seed, seconds: 60, send, deduplicates: seed % 2 === 0 })
    const { violations } = await playSchedule(schedule)
    expect(violations, describeSchedule(schedule)).toEqual([])
  })

  it('is the same each time it is played', async () => {
    const schedule = createSchedule({ seed: 4, seconds: 30, send, deduplicates: false })
    const [first, second] = [await playSchedule(schedule), await playSchedule(schedule)]
    expect(second.observation.statuses).toEqual(first.observation.statuses)
    expect(second.observation.handed).toEqual(first.observation.handed)
  })
})
