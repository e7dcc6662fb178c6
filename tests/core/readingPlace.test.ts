import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listOf } from '../../src/core/index.ts'
import { findPlace, keepPlace, type ReadingPlace } from '../../src/core/transcript/readingPlace.ts'
import type { Message } from '../../src/model/index.ts'
import { own, said } from './messages.ts'

/** Rows of a page: each has an id of that page alone. */
const rowsOf = (page: string, ...rows: (string | Message)[]) =>
  listOf(rows.map((row, index): Message => ({ ...(typeof row === 'string' ? said('bot', row) : row), id: `${page}-${index}` })))
const named = (name: string, text: string) => said('bot', text, { wireIds: [name] })
const notice = said('system', 'x', { parts: [{ kind: 'notice', code: 'agent-joined' }] })

/** Where a reader of row `read`, 7 pixels into it, is on another page: the row's index there, and the pixels. */
function moved(before: readonly (string | Message)[], read: number, after: readonly (string | Message)[]): [number, number] | undefined {
  const kept = keepPlace(rowsOf('before', ...before), { messageId: `before-${read}`, offset: 7.3 })
  const found = kept && findPlace(rowsOf('after', ...after), kept)
  return found && [Number(found.messageId.replace('after-', '')), found.offset]
}

describe('a reader is found again where he was', () => {
  const cases: readonly [name: string, before: (string | Message)[], read: number, after: (string | Message)[], expected: [number, number] | undefined][] = [
    ['on the same row of a page whose rows have other ids', ['a', 'b', 'c'], 1, ['a', 'b', 'c'], [1, 7]],
    ['when more has been said since', ['a', 'b'], 0, ['a', 'b', 'c', 'd'], [0, 7]],
    ['when the record begins earlier', ['c', 'd', 'e'], 1, ['a', 'b', 'c', 'd', 'e'], [3, 7]],
    ['when the record begins later', ['a', 'b', 'c', 'd', 'e'], 3, ['c', 'd', 'e'], [1, 7]],
    ['of the same words said twice, at those between the same neighbours', ['a', 'ok', 'b', 'ok', 'c'], 3, ['x', 'ok', 'y', 'ok', 'a', 'ok', 'b', 'ok', 'c'], [7, 7]],
    ['of the same words said everywhere, at the nearest', ['ok', 'ok', 'ok', 'ok'], 2, ['ok', 'ok', 'ok', 'ok', 'ok'], [2, 7]],
    ['by the name that the wire gives, however often the words were said', [named('n1', 'ok'), named('n2', 'ok')], 1, ['ok', 'ok', named('n2', 'ok'), 'ok'], [2, 7]],
    ['by the name of a message whose words were changed', [named('n1', 'a'), named('n2', 'b')], 1, [named('n1', 'x'), named('n2', 'y')], [1, 7]],
    ['and not by a name that has come to mean another message', [named('1', 'a'), named('2', 'b'), named('3', 'c')], 1, [named('2', 'x'), named('1', 'a'), named('7', 'b'), named('3', 'c')], [2, 7]],
    ['where a message stood that was changed and has no name', ['a', 'b', 'c'], 1, ['a', 'B!', 'c'], [1, 7]],
    ['where a message stood that is gone: at the one after it', ['a', 'b', 'c', 'd'], 1, ['a', 'c', 'd'], [1, 0]],
    ['in spite of lines that no record holds', ['a', notice, 'b', notice, 'c'], 4, ['a', 'b', 'c'], [2, 7]],
    ['in spite of lines that this record holds', ['a', 'b'], 1, [notice, 'a', notice, 'b'], [3, 7]],
    ['below a line that no record holds, when that was read', ['a', notice, 'b'], 1, ['a', 'b'], [1, 0]],
    ['above what had not left, when that was read', ['a', 'b', own('c', 'queued')], 2, ['a', 'b'], [1, 0]],
    ['by his own words', ['a', own('b', 'confirmed'), 'c'], 1, ['a', said('visitor', 'b'), 'c'], [1, 7]],
    ['nowhere in a record of another conversation', ['a', 'b', 'c'], 1, ['x', 'y', 'z'], undefined],
    ['nowhere in an empty record', ['a', 'b'], 0, [], undefined],
  ]
  it.each(cases)('%s', (_name, before, read, after, expected) => {
    expect(moved(before, read, after)).toEqual(expected)
  })

  it('nothing is kept of a row that is not there, nor of one that no record could hold', () => {
    expect(keepPlace(rowsOf('p', 'a'), { messageId: 'gone', offset: 0 })).toBeUndefined()
    expect(keepPlace(rowsOf('p', notice), { messageId: 'p-0', offset: 0 })).toBeUndefined()
  })

  it('no word can be read in what is kept', () => {
    const kept = keepPlace(rowsOf('p', 'before', 'my secret', 'after'), { messageId: 'p-1', offset: 0 })
    expect(JSON.stringify(kept)).not.toMatch(/secret|after"|bot/)
  })

  it('a page with the same rows finds every place exactly, whatever was said', () => {
    const row = fc.oneof(
      fc.constantFrom('ok', 'yes', 'no').map((text) => said('bot', text)),
      fc.constantFrom('ok', 'yes').map((text) => own(text, 'confirmed')),
      fc.constant(notice),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 600 }), fc.nat(), fc.integer({ min: -40, max: 900 }), (rows, at, offset) => {
        const read = at % rows.length
        if (rows[read] === notice) return
        const kept = keepPlace(rowsOf('before', ...rows), { messageId: `before-${read}`, offset })
        expect(kept && findPlace(rowsOf('after', ...rows), kept)).toEqual({ messageId: `after-${read}`, offset } satisfies ReadingPlace)
      }),
      { numRuns: 300 },
    )
  })

  it('what was said before and since moves no reader whose row has neighbours that no other has', () => {
    const texts = fc.array(fc.constantFrom('ok', 'yes', 'no'), { maxLength: 40 })
    fc.assert(
      fc.property(texts, texts, texts, (earlier, around, later) => {
        const here = ['before it', 'ok', 'after it']
        const kept = keepPlace(rowsOf('before', ...around, ...here), { messageId: `before-${around.length + 1}`, offset: 5 })
        const found = kept && findPlace(rowsOf('after', ...earlier, ...around, ...here, ...later), kept)
        expect(found).toEqual({ messageId: `after-${earlier.length + around.length + 1}`, offset: 5 })
      }),
      { numRuns: 300 },
    )
  })

  it('costs no more in a conversation of a hundred thousand messages than in one of ten', () => {
    const looked = (length: number) => {
      let reads = 0
      const rows = Array.from({ length }, (_, index) => ({
        ...said('bot', `m${index}`),
        id: `r${index}`,
        get parts() {
          reads++
          return [{ kind: 'text', format: 'plain', text: `m${index}` }] as const
        },
      }))
      const list = listOf<Message>(rows)
      const kept = keepPlace(list, { messageId: `r${length / 2}`, offset: 0 })
      if (!kept) return -1
      // How many rows there are has been counted once, chunk by chunk.
      findPlace(list, { ...kept, mark: 'x', previous: 'x', next: 'x' })
      reads = 0
      findPlace(list, { ...kept, mark: 'y', previous: 'y', next: 'y' })
      return reads
    }
    expect(looked(102_400)).toBe(looked(10_240))
  })
})
