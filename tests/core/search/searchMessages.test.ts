import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendItem, insertItem, listOf, removeItem, replaceItem, toArray, type ChunkedList } from '../../../src/core/list/chunkedList.ts'
import { countBehind, createTextFinder, numberOf, placeAt, searchMessages, type FoundMessages, type MessageSearch } from '../../../src/core/search/index.ts'
import type { Message } from '../../../src/model/index.ts'

let ids = 0
const say = (text: string): Message => ({ id: `m${ids++}`, wireIds: [], author: { role: 'agent' }, parts: [{ kind: 'text', format: 'plain', text }] })

/** A search that tells which messages it has looked at. */
function lookFor(query: string): MessageSearch & { readonly seen: Message[] } {
  const finder = createTextFinder(query)
  if (!finder) throw new Error('Nothing to look for.')
  const seen: Message[] = []
  const wordsOf = (message: Message) => {
    seen.push(message)
    return message.parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))
  }
  return { finder, wordsOf, seen }
}

const placesOf = (found: FoundMessages) => Array.from({ length: found.count }, (_, number) => placeAt(found, number))
const summary = (found: FoundMessages) => placesOf(found).map((place) => `${place?.messageIndex}.${place?.occurrence}`)
const long = listOf(Array.from({ length: 100_000 }, (_, index) => say(index % 1_000 === 7 ? `needle ${index}, needle` : `straw ${index}`)))

describe('a search', () => {
  test('counts every place, the newest first', () => {
    const found = searchMessages(listOf([say('one cat'), say('no dog'), say('Cat, cat')]), lookFor('cat'))
    expect(found).toMatchObject({ count: 3, isComplete: true })
    expect(summary(found)).toEqual(['2.1', '2.0', '0.0'])
    expect(placeAt(found, 3)).toBeUndefined()
  })

  test('looks at the newest first and stops at the limit it is given', () => {
    const search = lookFor('needle')
    const found = searchMessages(long, search, { most: 500 })
    expect(search.seen).toHaveLength(500)
    expect(search.seen[0]).toBe(long.chunks.at(-1)?.at(-1))
    expect(found.isComplete).toBe(false)
  })

  test('stops when its time is over, having got on by one message at least', () => {
    const search = lookFor('needle')
    const before = searchMessages(long, search, { isOver: () => true })
    searchMessages(long, search, { before, isOver: () => true })
    expect(search.seen).toHaveLength(2)
  })

  test('in slices of any size finds what it finds at once, and looks at each message once', () => {
    const whole = searchMessages(long, lookFor('needle'))
    const search = lookFor('needle')
    let found: FoundMessages | undefined
    for (let turn = 0; !found?.isComplete; turn++) found = searchMessages(long, search, { before: found, most: 1 + ((turn * 7_919) % 3_000) })
    expect(found.count).toBe(200)
    expect(summary(found)).toEqual(summary(whole))
    expect(search.seen).toHaveLength(100_000)
  })

  test('what comes, is appended to and edited costs one look each, however long the conversation is', () => {
    const search = lookFor('needle')
    const found = searchMessages(long, search)
    search.seen.length = 0
    const appended = appendItem(long, say('a needle at last'))
    const next = searchMessages(appended, search, { before: found })
    expect(next.count).toBe(201)
    const edited = searchMessages(replaceItem(appended, 50_007, say('gone')), search, { before: next })
    expect(edited.count).toBe(199)
    expect(search.seen).toHaveLength(2)
    expect(placeAt(next, 0)).toMatchObject({ messageIndex: 100_000 })
  })

  test('that has nothing new to look at gives back the same answer', () => {
    const search = lookFor('needle')
    const found = searchMessages(long, search)
    expect(searchMessages(long, search, { before: found })).toBe(found)
  })

  test('begins anew for another query', () => {
    const before = searchMessages(long, lookFor('needle'), { most: 10 })
    expect(searchMessages(listOf([say('straw')]), lookFor('straw'), { before }).count).toBe(1)
  })

  test('knows the number of a place, and none of one that has gone', () => {
    const found = searchMessages(long, lookFor('needle'))
    for (const number of [0, 1, 2, 99, 199]) expect(numberOf(found, placeAt(found, number) as { messageId: string; occurrence: number })).toBe(number)
    expect(numberOf(found, { messageId: 'nobody', occurrence: 0 })).toBe(-1)
    expect(numberOf(found, { messageId: placeAt(found, 0)?.messageId ?? '', occurrence: 2 })).toBe(-1)
  })

  test('knows the first place at or before a message', () => {
    const found = searchMessages(long, lookFor('needle'))
    expect(placeAt(found, countBehind(found, 50_006))).toMatchObject({ messageIndex: 49_007, occurrence: 1 })
    expect(placeAt(found, countBehind(found, 50_007))).toMatchObject({ messageIndex: 50_007, occurrence: 1 })
    expect(countBehind(found, 99_999)).toBe(0)
  })
})

type Change = readonly [kind: 'append' | 'insert' | 'replace' | 'remove' | 'look', at: number, text: string]
const change = fc.tuple(fc.constantFrom('append', 'insert', 'replace', 'remove', 'look'), fc.nat(2_000), fc.constantFrom('x', 'xx', 'a', '')) as fc.Arbitrary<Change>

function apply(list: ChunkedList<Message>, [kind, at, text]: Change): ChunkedList<Message> {
  const index = list.length === 0 ? 0 : at % list.length
  if (kind === 'append') return appendItem(list, say(text))
  if (kind === 'insert') return insertItem(list, index, say(text))
  if (kind === 'replace') return replaceItem(list, index, say(text))
  return kind === 'remove' ? removeItem(list, index) : list
}

test('over any change of the conversation, a search that goes on finds what a new one finds', () => {
  fc.assert(
    fc.property(fc.nat(900), fc.array(change, { maxLength: 40 }), (size, changes) => {
      let list = listOf(Array.from({ length: size }, (_, index) => say('ax'[index % 2] ?? '')))
      const search = lookFor('x')
      let found: FoundMessages | undefined
      for (const step of changes) {
        list = apply(list, step)
        found = searchMessages(list, search, { before: found, most: 1 + (step[1] % 400) })
      }
      found = searchMessages(list, search, { before: found })
      expect(found.isComplete).toBe(true)
      expect(summary(found)).toEqual(summary(searchMessages(list, lookFor('x'))))
      expect(placesOf(found).every((place) => place && toArray(list)[place.messageIndex]?.id === place.messageId)).toBe(true)
    }),
    { numRuns: 50 },
  )
})
