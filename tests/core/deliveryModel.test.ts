import fc from 'fast-check'
import { describe, it } from 'vitest'
import { foundScripts } from './foundScripts.ts'
import { scripts } from './modelScripts.ts'
import { play } from './modelWorld.ts'
import { checkPromises } from './promises.ts'

/** How many scripts of each kind are played. */
const runs = 400

describe('keeps its promises where it once broke them', () => {
  it.each(Object.entries(foundScripts))('%s', async (_name, script) => {
    checkPromises(await play(script))
  })
})

describe('keeps its promises to the visitor, whatever happens to the line, the page and the server', () => {
  it.each(Object.keys(scripts))('%s', async (name) => {
    const script = scripts[name]
    if (!script) return
    await fc.assert(
      fc.asyncProperty(script, async (options) => checkPromises(await play(options))),
      { numRuns: runs, seed: Number(process.env['SEED'] ?? 7) },
    )
  })
})
