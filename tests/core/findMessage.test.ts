import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendItem, emptyList, insertItem, listOf, removeItem, replaceItem, toArray, type ChunkedList } from '../../src/core/list/chunkedList.ts'
import { findMessage, findRow } from '../../src/core/list/findMessage.ts'
import type { Message, MessageReference } from '../../src/model/index.ts'
import { said } from './messages.ts'

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')

const message: fc.Arbitrary<Message> = fc
  .record({ id: name, wireIds: fc.uniqueArray(name, { maxLength: 3 }), speaker: fc.constantFrom('1', '2', undefined) })
  .map(({ id, wireIds, speaker }) => said('agent', 'words', { id, wireIds, author: { role: 'agent', ...(speaker === undefined ? {} : { id: speaker }) } }))

type Step =
  | { readonly kind: 'append'; readonly message: Message }
  | { readonly kind: 'insert' | 'replace'; readonly at: number; readonly message: Message }
  | { readonly kind: 'remove' | 'look' | 'go back'; readonly at: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('append' as const), message }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'replace' as const), at: fc.nat(40), message }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'look' as const, 'go back' as const), at: fc.nat(40) }),
)

/** The last that is named, found by looking at each. */
function lookThrough(list: ChunkedList<Message>, { id, wireId }: MessageReference): number {
  return toArray(list).findLastIndex((row) => row.id === id || (wireId !== undefined && row.wireIds.includes(wireId)))
}

const references: readonly MessageReference[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'z'].flatMap((one) => [{ id: one }, { wireId: one }, { id: one, wireId: 'a' }])

function change(list: ChunkedList<Message>, taken: Exclude<Step, { kind: 'look' | 'go back' }>): ChunkedList<Message> {
  if (taken.kind === 'append') return appendItem(list, taken.message)
  const at = list.length === 0 ? 0 : taken.at % list.length
  if (taken.kind === 'insert') return insertItem(list, at, taken.message)
  return taken.kind === 'replace' ? replaceItem(list, at, taken.message) : removeItem(list, at)
}

describe('a message by its name', () => {
  test('is the last that has it, in a list and in every list that it was made of', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 20 }), fc.array(step, { maxLength: 40 }), (start, steps) => {
        let list = listOf(start)
        const all = [list]
        for (const taken of steps) {
          if (taken.kind === 'look') findMessage(list, references[taken.at % references.length] ?? {})
          // What comes of an older list leaves the newer ones as they are.
          else if (taken.kind === 'go back') list = all[taken.at % all.length] ?? list
          else all.push((list = change(list, taken)))
        }
        for (const one of all) {
          for (const reference of references) expect(findMessage(one, reference)).toBe(lookThrough(one, reference))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is of the same speaker where names are counted by each', () => {
    const of = (id: string, speaker: string) => said('agent', speaker, { id, wireIds: ['1'], author: { role: 'agent', id: speaker } })
    const list = listOf([of('x', 'ana'), of('y', 'bo')])
    expect(findRow(list, of('new', 'ana'))).toBe(0)
    expect(findRow(list, of('new', 'bo'))).toBe(1)
    expect(findRow(list, of('new', 'cy'))).toBe(-1)
    expect(findRow(emptyList(), of('new', 'ana'))).toBe(-1)
  })
})
