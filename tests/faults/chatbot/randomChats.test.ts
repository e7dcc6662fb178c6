import { setMaxListeners } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyScript } from './chatScripts.ts'
import { plantedFaults } from './plantedFaults.ts'
import { playScript } from './playScript.ts'

setMaxListeners(64)

describe('a chat over Socket.IO to which anything happens', () => {
  it('I1 to I7, F50: what was typed is shown once, ends visibly and is never said again without proof; each answer is one row', async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, async (script) => {
        const wrong = await playScript(script)
        expect(wrong).toEqual([])
      }),
      { numRuns: Number(process.env['RUNS'] ?? 150), seed: Number(process.env['SEED'] ?? 7) },
    )
  }, 170_000)

  it.each(Object.entries(plantedFaults))('a client %s is found out', async (_how, plant) => {
    const result = await fc.check(
      fc.asyncProperty(anyScript, async (script) => {
        const wrong = await playScript(script, plant)
        expect(wrong).toEqual([])
      }),
      { numRuns: 100, seed: 7, endOnFailure: true },
    )
    expect(result.failed).toBe(true)
  }, 60_000)
})
