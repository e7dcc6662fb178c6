import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scripts, SharedWorld, type Step } from './sharedModel.ts'

/** What went wrong once. */
const found: [Step[], boolean][] = []

it('F41: over any opening, closing, crashing and sleeping of tabs that share a line, with what they say to each other late or lost, each message leaves once and all show the same', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, fc.boolean(), async (script, acknowledges) => {
      const world = new SharedWorld(acknowledges)
      await world.run(script)
      await world.settle()
      expect(world.faults()).toEqual([])
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300), examples: found },
  )
}, 240_000)
