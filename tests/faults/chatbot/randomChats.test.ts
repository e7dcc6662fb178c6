import { setMaxListeners } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyScript } from './chatScripts.ts'
import { playScript } from './playScript.ts'

setMaxListeners(64)

describe('a chat over Socket.IO to which anything happens', () => {
  it('I1 to I7, F50: what was typed is shown once, ends visibly and is never said again without proof; each answer is one row', async () => {
    await fc.assert(
      fc.asyncProperty(anyScript, async (script) => {
        const wrong = await playScript(script)
        expect(wrong).toEqual([])
      }),
      { numRuns: Number(process.env['RUNS'] ?? 100), seed: Number(process.env['SEED'] ?? 7) },
    )
  }, 170_000)
})
