import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { listOf, toArray } from '../../src/core/list/chunkedList.ts'
import { findMessage } from '../../src/core/list/findMessage.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import { finishSteps } from '../../src/core/steps.ts'
import { mergeTranscript } from '../../src/core/transcript/mergeTranscript.ts'
import { countForeign, prepareRecord } from '../../src/core/transcript/prepareRecord.ts'
import type { Message } from '../../src/model/index.ts'
import { own, said } from './messages.ts'

/** What was said, by which side, and what each side of the wire knows of it. */
interface Word {
  readonly text: string
  readonly isOwn: boolean
  readonly isHere: boolean
  readonly isThere: boolean
  readonly isNamedHere: boolean
  readonly isNamedThere: boolean
  readonly state: 'confirmed' | 'sent' | 'queued'
  readonly isNotice: boolean
  /** The record tells it twice. */
  readonly isTwice: boolean
}

const word: fc.Arbitrary<Word> = fc.record({
  text: fc.constantFrom('yes', 'no', 'hello', 'thanks'),
  isOwn: fc.boolean(),
  isHere: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
  isThere: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
  isNamedHere: fc.boolean(),
  isNamedThere: fc.boolean(),
  state: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'sent', 'queued'),
  isNotice: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  isTwice: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
})

const rowOf = ({ text, isOwn, isNamedHere, state, isNotice }: Word, index: number): Message => {
  const extra = { id: `row${index}`, wireIds: isNamedHere ? [`w${index}`] : [] }
  if (isNotice) return said('system', '', { ...extra, wireIds: [], parts: [{ kind: 'notice', code: 'agent-left' }] })
  return isOwn ? own(text, state, extra) : said('bot', text, extra)
}

const entryOf = ({ text, isOwn, isNamedThere }: Word, index: number): Message =>
  said(isOwn ? 'visitor' : 'bot', text, { id: `entry${index}`, wireIds: isNamedThere ? [`w${index}`] : [], ...(isOwn ? { delivery: { status: 'confirmed' } as const } : {}) })

const of = (words: readonly Word[], has: (word: Word) => boolean, make: (word: Word, index: number) => Message) =>
  words.flatMap((one, index) => (has(one) ? [make(one, index)] : []))

const stateOf = (messages: readonly Message[], hasOtherTabs: boolean): ChatState => ({
  ...initialState,
  conversation: { id: 'c', status: 'active' },
  hasOtherTabs,
  messages: listOf(messages),
})

test('what both sides have in common is not aligned, and nothing comes out otherwise by it', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), fc.boolean(), fc.boolean(), (words, complete, isShared) => {
      const rows = of(words, ({ isHere }) => isHere, rowOf)
      const once = of(words, ({ isThere, isNotice }) => isThere && !isNotice, entryOf)
      const again = of(words, ({ isThere, isNotice, isTwice, isNamedThere }) => isThere && !isNotice && isTwice && isNamedThere, entryOf)
      const record = [...once, ...again.map((entry) => ({ ...entry, id: `${entry.id}-again` }))]
      const whole = mergeTranscript(rows, record, { isPartial: !complete, isShared })
      const after = reduceEvent(stateOf(rows, isShared), { type: 'transcript.loaded', messages: record, complete }, { id: 'e', at: 1 })
      expect(toArray(after.messages)).toEqual(whole.messages)
      expect(after.transcript.prefixKnown).toBe(whole.prefixKnown)
      expect(after.transcript.namesDiffer ?? false).toBe(whole.namesDiffer)
      expect(after.unread).toBe(whole.added.filter(({ author }) => author.role !== 'visitor').length)
    }),
    { numRuns: 2_000 },
  )
})

test('chunks of which the record tells nothing new stay the same, before and behind what it adds', () => {
  const words = Array.from({ length: 2_000 }, (_, index): Word => ({ text: `${index}`, isOwn: false, isHere: true, isThere: true, isNamedHere: true, isNamedThere: true, state: 'confirmed', isNotice: false, isTwice: false }))
  const rows = words.map(rowOf).filter((_, index) => index < 900 || index > 1_000)
  const before = stateOf(rows, false)
  const after = reduceEvent(before, { type: 'transcript.loaded', messages: words.map(entryOf), complete: true }, { id: 'e', at: 1 })
  expect(toArray(after.messages).map(({ parts: [part] }) => (part?.kind === 'text' ? part.text : ''))).toEqual(words.map(({ text }) => text))
  expect(after.messages.chunks.filter((chunk) => before.messages.chunks.includes(chunk))).toHaveLength(before.messages.chunks.length - 1)
  const again = reduceEvent(after, { type: 'transcript.loaded', messages: words.map(entryOf), complete: true }, { id: 'f', at: 2 })
  expect(again.messages).toBe(after.messages)
})

const past = Array.from({ length: 2_500 }, (_, index) => said(index % 3 ? 'bot' : 'visitor', `past ${index}`, { id: `past${index}` }))

test('of a long past only what may be said here is looked at, and nothing comes out otherwise by it', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.boolean(), fc.nat(2_499), (words, complete, at) => {
      const rows = of(words, ({ isHere }) => isHere, rowOf)
      const recent = of(words, ({ isThere, isNotice }) => isThere && !isNotice, entryOf)
      // Now and then the same was said long ago.
      const early = at % 4 ? [] : recent.slice(0, 1).map((entry) => ({ ...entry, id: 'early', wireIds: [] }))
      const record = finishSteps(prepareRecord([...past.slice(0, at), ...early, ...past.slice(at), ...recent]))
      const foreign = countForeign(record, rows)
      if (at % 4 && rows.length > 0) expect(foreign).toBeGreaterThan(1_900)
      const { messages, added } = mergeTranscript(rows, record.entries, { isPartial: !complete, areDistinct: true, foreign })
      const near = mergeTranscript(rows, record.entries.slice(foreign), { isPartial: !complete })
      expect(added).toEqual([...record.entries.slice(0, foreign), ...near.added])
      // Only the past stands between what would be there without it.
      const before = new Set(record.entries.slice(0, foreign))
      expect(messages.filter((message) => !before.has(message))).toEqual(near.messages)
      expect(messages.filter((message) => before.has(message))).toEqual([...before])
    }),
    { numRuns: 40 },
  )
})

test('what has the name that the record has just given to a message of another side is another message', () => {
  const rows = [said('visitor', 'hi', { id: 'row', delivery: { status: 'confirmed' } })]
  const record = [said('visitor', 'hi', { id: 'own', wireIds: ['1'] }), said('agent', 'hello', { id: 'theirs', wireIds: ['1'] })]
  const after = reduceEvent(stateOf(rows, false), { type: 'transcript.loaded', messages: record, complete: true }, { id: 'e', at: 1 })
  expect(toArray(after.messages).map(({ id }) => id)).toEqual(['row', 'theirs'])
})

test('what comes behind all that is here is appended, and nothing comes out otherwise by it', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'w0', 'w1', 'row0', 'row1')
  const speaker = fc.constantFrom<Message['author']>({ role: 'visitor' }, { role: 'agent', id: '1' }, { role: 'agent', id: '2' })
  const rarely = fc.integer({ min: 0, max: 3 }).map((dice) => dice === 0)
  const more = fc.record({ id: name, wireId: name, author: speaker, text: fc.constantFrom('yes', 'no'), isKnownId: rarely, isKnownName: rarely, isNameless: rarely })
  fc.assert(
    fc.property(fc.nat(4), fc.array(more, { maxLength: 8 }), fc.boolean(), fc.boolean(), (length, extras, complete, isRenamed) => {
      const rows = Array.from({ length }, (_, index) => said('agent', `${index}`, { id: `row${index}`, wireIds: [`w${index}`], author: { role: 'agent', id: '1' } }))
      const known = rows.map((row, index) => ({ ...row, id: `entry${index}`, wireIds: isRenamed ? [...row.wireIds, 'a'] : row.wireIds })).slice(0, isRenamed ? 1 : length)
      const news = extras.map(({ id, wireId, author, text, isKnownId, isKnownName, isNameless }, index) =>
        said(author.role, text, { id: isKnownId ? id : `new${index}`, wireIds: isNameless ? [] : [isKnownName ? wireId : `v${index}`], author }),
      )
      const record = [...known, ...news]
      const whole = mergeTranscript(rows, record, { isPartial: !complete })
      const after = reduceEvent(stateOf(rows, false), { type: 'transcript.loaded', messages: record, complete }, { id: 'e', at: 1 })
      // Two entries of one id: the second gets another one only where the first is a row of its own.
      const withoutId = ({ id: _, ...row }: Message) => row
      expect(toArray(after.messages).map(withoutId)).toEqual(whole.messages.map(withoutId))
      expect(after.transcript.prefixKnown).toBe(whole.prefixKnown)
      expect(after.unread).toBe(whole.added.filter(({ author }) => author.role !== 'visitor').length)
      for (const [index, { id, wireIds }] of toArray(after.messages).entries()) {
        expect(findMessage(after.messages, { id })).toBe(index)
        for (const wireId of wireIds) expect(findMessage(after.messages, { wireId })).toBeGreaterThanOrEqual(index)
      }
    }),
    { numRuns: 2_000 },
  )
})

/** What one side knows of a message. */
interface Knowledge {
  readonly author: Message['author']
  readonly status: 'confirmed' | 'read' | 'sent' | undefined
  readonly wireIds: readonly string[]
  readonly marks: Partial<Message>
  readonly text: string
}

const mostly = <T>(value: T, ...others: readonly T[]) => fc.constantFrom(value, value, value, ...others)

const knowledge: fc.Arbitrary<Knowledge> = fc.record({
  author: mostly<Message['author']>({ role: 'agent', id: '1' }, { role: 'visitor' }, { role: 'visitor' }, { role: 'agent', id: '2' }, { role: 'agent' }, { role: 'bot' }),
  status: fc.constantFrom<Knowledge['status'][]>('confirmed', 'read', 'sent', undefined),
  wireIds: mostly<readonly string[]>(['a'], ['a', 'b'], ['b', 'a'], []),
  marks: mostly<Partial<Message>>({}, { edited: true }, { deleted: true }, { deleted: true, parts: [] }, { parts: [] }, { stream: 'complete' }, { stream: 'stopped' }),
  text: mostly('yes', 'no'),
})

function knownAs(id: string, { author, status, wireIds, marks, text }: Knowledge): Message {
  const delivery = author.role === 'visitor' && status ? { delivery: { status } } : {}
  return { ...said(author.role, text, { wireIds, author, ...delivery, ...marks }), id }
}

test('of a message that both sides call by one name nothing that the record tells of it is overlooked', () => {
  const difference = fc.constantFrom<(keyof Knowledge | undefined)[]>('author', 'status', 'wireIds', 'marks', 'text', undefined)
  fc.assert(
    fc.property(knowledge, knowledge, difference, fc.boolean(), fc.boolean(), (ours, other, which, isFollowed, isPreceded) => {
      const theirs: Knowledge = which ? { ...ours, [which]: other[which] } : ours
      const { stream: _, ...entry } = knownAs('entry', theirs)
      const next = (id: string) => (isFollowed ? [said('bot', 'more', { id, wireIds: ['m'] })] : [])
      // Another person's, where the wire tells them apart.
      const before = isPreceded && theirs.author.id ? [said('agent', 'yes', { id: 'before', wireIds: ['a'], author: { role: 'agent', id: '2' } })] : []
      const rows = [knownAs('row', ours), ...next('more')]
      const record = [...before, entry, ...next('told')]
      const after = reduceEvent(stateOf(rows, false), { type: 'transcript.loaded', messages: record, complete: true }, { id: 'e', at: 1 })
      expect(toArray(after.messages)).toEqual(mergeTranscript(rows, record).messages)
    }),
    { numRuns: 3_000 },
  )
})
