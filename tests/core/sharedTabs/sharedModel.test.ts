import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scripts, SharedWorld, type Step } from './sharedModel.ts'

/** What went wrong once. */
const found: [Step[], boolean][] = [
  // One closes of which the last words were not heard.
  [[['mute', 0], ['line', 0], ['say', 1], ['close', 0], ['open', 0], ['open', 0], ['open', 0], ['open', 0]], false],
  // What was written down by a tab that slept was sent by another.
  [[['crash', 0], ['open', 0], ['say', 2], ['crash', 0], ['aside', 1], ['time', 0], ['mute', 0], ['open', 0], ['line', 0], ['crash', 0], ['open', 0]], true],
  // What was sent for a tab that slept is in the record, under another name.
  [[['mute', 0], ['say', 1], ['crash', 0], ['aside', 0], ['time', 0], ['line', 1], ['close', 1], ['open', 0], ['line', 1], ['open', 0], ['open', 0], ['open', 0], ['open', 0], ['open', 0]], true],
  // What comes to be in doubt while the record is compared.
  [[['hold', 0], ['line', 0], ['aside', 0], ['say', 1], ['say', 2], ['open', 0], ['open', 0], ['time', 0], ['open', 0], ['close', 2]], false],
  // A tab that sleeps before it has got the line, in a conversation that only the storage knows.
  [[['close', 0], ['back', 0], ['line', 0], ['crash', 0], ['say', 0], ['aside', 0]], false],
  // Said in a tab that came while nobody held the line, and is gone.
  [[['crash', 0], ['open', 0], ['say', 2], ['close', 0], ['open', 0], ['open', 0], ['crash', 1], ['open', 0], ['open', 0]], false],
]

it('F41: over any opening, closing, crashing and sleeping of tabs that share a line, with what they say to each other late or lost, each message leaves once and all show the same', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, fc.boolean(), async (script, acknowledges) => {
      const world = new SharedWorld(acknowledges)
      await world.run(script)
      await world.settle()
      expect(world.faults()).toEqual([])
    }),
    { numRuns: Number(process.env['RUNS'] ?? 250), examples: found },
  )
}, 240_000)
