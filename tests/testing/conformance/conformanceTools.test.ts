import { describe, expect, it } from 'vitest'
import type { Inbound } from '../../../src/model/index.ts'
import { inWorld } from '../../../src/testing/conformance/inWorld.ts'
import { mutate, seededDice } from '../../../src/testing/conformance/mutations.ts'
import { copyOf, differenceOf, frozen } from '../../../src/testing/conformance/plainValues.ts'

describe('another world', () => {
  const look = () => [Date.now(), new Date().getTime(), performance.now(), Math.random(), crypto.randomUUID(), crypto.getRandomValues(new Uint8Array(1))[0]]

  it('has its own time and dice, the same each time', () => {
    expect(inWorld(1, look)).toEqual(inWorld(1, look))
    inWorld(1, look).forEach((value, index) => expect(value).not.toEqual(inWorld(9, look)[index]))
  })

  it('leaves dates of given times alone, and the real world as it was', () => {
    const before = [Date, Math.random, crypto.randomUUID]
    expect(inWorld(1, () => [new Date(5).getTime(), Date.parse('1970-01-01T00:00:01Z'), new Date(5) instanceof Date])).toEqual([5, 1_000, true])
    expect(() =>
      inWorld(1, () => {
        throw new Error('inside')
      }),
    ).toThrow('inside')
    expect([Date, Math.random, crypto.randomUUID]).toEqual(before)
    expect(Date.now()).toBeGreaterThan(Date.UTC(2020, 0, 1))
  })
})

describe('broken frames', () => {
  const sample: Inbound = { via: 'socket', name: 'message', data: { id: 'm', list: [1, { deep: 'x' }] } }
  const variants = (inbound: Inbound) => Array.from({ length: 200 }, (_, seed) => mutate(inbound, seededDice(seed)))

  it('are the same for the same seed, and many', () => {
    expect(variants(sample)).toEqual(variants(sample))
    expect(new Set(variants(sample).map((one) => JSON.stringify(one))).size).toBeGreaterThan(100)
  })

  it('leave the sample as it was', () => {
    const before = copyOf(sample)
    variants(frozen(sample))
    expect(sample).toEqual(before)
  })

  it('keep their kind: a text stays a text, an answer an answer', () => {
    const text: Inbound = { via: 'socket', data: '{"type":"said","text":"hi"}' }
    const answer: Inbound = { via: 'http', command: { type: 'transcript.fetch' }, outcome: { ok: true, status: 200, body: '[]' } }
    expect(variants(text).every((one) => one.via === 'socket' && typeof one.data === 'string')).toBe(true)
    expect(variants(answer).every((one) => one.via === 'http' && (!('body' in one.outcome) || typeof one.outcome.body === 'string'))).toBe(true)
  })
})

it('a difference is told by its place', () => {
  expect(differenceOf({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toBeUndefined()
  expect(differenceOf({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe('a[1].b is 2, then 3')
  expect(differenceOf({ a: [] }, { a: [1] })).toBe('a has 0 entries, then 1')
  expect(differenceOf({ a: undefined }, {})).toBeUndefined()
})
