import { describe, expect, it } from 'vitest'
import { settle } from './canary.ts'
import { expectHarmless, faultsOf, watchFile } from './expectHarmless.tsx'
import { addressPayloads } from './payloads/addresses.ts'
import { addressCarriers } from './payloads/carriers.ts'

const damage = watchFile()

describe('foreign content runs nothing, loads nothing, and stays in its message', () => {
  it(`S3-S5, S8 addresses (${addressPayloads.length})`, { timeout: 120_000 }, () => expectHarmless(damage, addressPayloads))
  it(`S3-S8 addresses inside markdown and HTML (${addressCarriers.length})`, { timeout: 240_000 }, () => expectHarmless(damage, addressCarriers, true))

  it('S7 asks for no relative, local or scheme-relative picture even where all pictures may load', { timeout: 120_000 }, async () => {
    const inside = addressPayloads.filter((address) => !address.startsWith('https://'))
    expect(faultsOf(inside, { images: 'all', inlineImages: 'all' })).toEqual([])
    await settle()
    // The one address that this test gives by itself.
    const foreign = damage.requests.filter((request) => !request.endsWith('https://canary.invalid/i.png'))
    expect({ executions: damage.executions, foreign }).toEqual({ executions: 0, foreign: [] })
  })
})
