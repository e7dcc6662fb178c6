import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendTo } from '../../src/core/list/appendTo.ts'
import { appendItem, chunkSize, emptyList, followList, insertItem, itemAt, listOf, removeItem, replaceItem, toArray } from '../../src/core/list/chunkedList.ts'

type Step = { readonly kind: 'append' | 'replace' | 'insert' | 'remove'; readonly at: number; readonly value: number }

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('append', 'replace', 'insert', 'remove'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  value: fc.integer(),
})

describe('a chunked list', () => {
  it('holds what an array would hold after any changes', () => {
    fc.assert(
      fc.property(fc.nat(chunkSize * 3), fc.array(step, { maxLength: 60 }), (length, steps) => {
        const array = Array.from({ length }, (_, index) => index)
        let list = listOf(array)
        for (const { kind, at, value } of steps) {
          const index = Math.floor(at * array.length)
          if (kind === 'append') {
            array.push(value)
            list = appendItem(list, value)
          } else if (kind === 'insert') {
            array.splice(index, 0, value)
            list = insertItem(list, index, value)
          } else if (index < array.length) {
            if (kind === 'replace') array[index] = value
            else array.splice(index, 1)
            list = kind === 'replace' ? replaceItem(list, index, value) : removeItem(list, index)
          }
        }
        expect(toArray(list)).toEqual(array)
        expect(list.length).toBe(array.length)
        for (const index of [-1, 0, Math.floor(array.length / 2), array.length - 1, array.length]) {
          expect(itemAt(list, index)).toBe(index < 0 ? undefined : array[index])
        }
      }),
    )
  })

  it('is the same whether items come to its end one by one or together', () => {
    fc.assert(
      fc.property(fc.nat(chunkSize * 2), fc.nat(chunkSize * 3), fc.boolean(), (length, count, isFollowed) => {
        const before = listOf(Array.from({ length }, (_, index) => index))
        const heard: (readonly [number, number])[] = []
        if (isFollowed && length > 0) followList(before, { onPut: (item, index) => void heard.push([item, index]), onShift: () => undefined })
        const copy = JSON.stringify(before)
        const more = Array.from({ length: count }, (_, index) => -index)
        const end = appendTo(before)
        for (const item of more) end.add(item)
        expect(end.finish()).toEqual(more.reduce((list, item) => appendItem(list, item), listOf(toArray(before))))
        expect(JSON.stringify(before)).toBe(copy)
        expect(heard).toEqual(isFollowed && length > 0 ? more.map((item, at) => [item, length + at]) : [])
        if (count === 0) expect(end.finish()).toBe(before)
      }),
    )
  })

  it('shares every chunk but the last with the list before an append', () => {
    const before = listOf(Array.from({ length: chunkSize * 4 + 10 }, (_, index) => index))
    const after = appendItem(before, -1)
    expect(after.chunks.slice(0, 4)).toEqual(before.chunks.slice(0, 4))
    for (const index of [0, 1, 2, 3]) expect(after.chunks[index]).toBe(before.chunks[index])
  })

  it('stays whole through JSON', () => {
    const list = appendItem(listOf([1, 2, 3]), 4)
    expect(JSON.parse(JSON.stringify(list))).toEqual(list)
    expect(emptyList()).toEqual({ length: 0, chunks: [] })
  })
})
