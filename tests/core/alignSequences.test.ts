import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSequences } from '../../src/core/transcript/alignSequences.ts'

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'hello'), { maxLength: 40 })

describe('aligning two sequences', () => {
  it('names every entry of both once, in order, and pairs only equals', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const steps = alignSequences(left, right)
        expect(steps.flatMap((step) => ('left' in step ? [step.left] : []))).toEqual(left.map((_, index) => index))
        expect(steps.flatMap((step) => ('right' in step ? [step.right] : []))).toEqual(right.map((_, index) => index))
        for (const step of steps) if (step.kind === 'both') expect(left[step.left]).toBe(right[step.right])
      }),
    )
  })

  it('pairs everything when one is the other with entries taken out', () => {
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.boolean()), (whole, keep) => {
        const part = whole.filter(() => keep.next().value)
        expect(alignSequences(whole, part).filter((step) => step.kind === 'both')).toHaveLength(part.length)
      }),
    )
  })

  it('takes the earlier of two equal entries', () => {
    expect(alignSequences(['hello', 'hello'], ['hello'])).toEqual([
      { kind: 'both', left: 0, right: 0 },
      { kind: 'left', left: 1 },
    ])
  })

  it('still pairs in order when there are too many differences to search', () => {
    const left = Array.from({ length: 1500 }, (_, index) => `left ${index}`)
    const right = Array.from({ length: 1500 }, (_, index) => (index % 3 === 0 ? `left ${index}` : `right ${index}`))
    const steps = alignSequences(left, right)
    expect(steps.filter((step) => step.kind === 'both')).toHaveLength(500)
    expect(steps.flatMap((step) => ('right' in step ? [step.right] : []))).toEqual(right.map((_, index) => index))
  })
})
