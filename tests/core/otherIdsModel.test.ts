import fc from 'fast-check'
import { describe, it } from 'vitest'
import { otherIdsScripts } from './modelScripts.ts'
import { play } from './modelWorld.ts'
import { checkPromises } from './promises.ts'

/** How many scripts of each kind are played. */
const runs = Number(process.env['RUNS'] ?? 150)

describe('I1 to I7, I16: promises are kept where echoes carry other ids and only the record tells the rest, on', () => {
  it.each(Object.keys(otherIdsScripts))('%s', async (name) => {
    const script = otherIdsScripts[name]
    if (!script) return
    await fc.assert(
      fc.asyncProperty(script, async (options) => checkPromises(await play(options))),
      { numRuns: runs, seed: Number(process.env['SEED'] ?? 7) },
    )
  })
})
