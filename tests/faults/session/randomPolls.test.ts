import { setMaxListeners } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatConnection } from '../../../src/model/index.ts'
import { judgePlayed } from './judgePlayed.ts'
import { plantedFaults } from './plantedFaults.ts'
import { anyScript, playScript, type Script } from './randomPolls.ts'

setMaxListeners(64)

const judge = async (script: Script, wrap?: (connection: ChatConnection) => ChatConnection) => {
  const played = await playScript(script, wrap)
  const wrong = judgePlayed(played)
  const left = await played.world.close()
  return left.timers + left.requests > 0 ? [...wrong, `${left.timers} timers and ${left.requests} requests are left behind`] : wrong
}

describe('polls that are aborted, cut and lost at random', () => {
  it('F48: no event is lost or doubled, and there is never more than one poll', async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, async (script) => {
        const wrong = await judge(script)
        expect(wrong).toEqual([])
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300), seed: Number(process.env['SEED'] ?? 7) },
    )
  }, 120_000)

  it.each(Object.entries(plantedFaults))('F48: a client %s is found out', async (_how, plant) => {
    const result = await fc.check(
      fc.asyncProperty(anyScript, async (script) => {
        const wrong = await judge(script, plant)
        expect(wrong).toEqual([])
      }),
      { numRuns: 400, seed: 7, endOnFailure: true },
    )
    expect(result.failed).toBe(true)
  }, 60_000)
})
