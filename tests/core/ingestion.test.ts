import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent, Message } from '../../src/model/index.ts'
import { said } from './messages.ts'

type Reduce = typeof reduceEvent

interface Entry {
  readonly text: string
  readonly isOwn: boolean
}

/** What the server does next: says the next entry, lets a live frame arrive, or gives out its record as it is now. */
type Turn = 'say' | 'hear' | 'record'

interface Script {
  readonly entries: readonly Entry[]
  readonly turns: readonly Turn[]
  readonly hasIds: boolean
  /** Every frame comes twice; without ids only records do. */
  readonly isTwice: boolean
}

const script: fc.Arbitrary<Script> = fc.record({
  entries: fc.array(fc.record({ text: fc.constantFrom('a', 'b', 'c'), isOwn: fc.boolean() }), { maxLength: 12 }),
  turns: fc.array(fc.constantFrom<Turn>('say', 'say', 'hear', 'hear', 'record'), { maxLength: 40 }),
  hasIds: fc.boolean(),
  isTwice: fc.boolean(),
})

const wordsOf = (messages: readonly Message[]) => messages.map(({ author, parts: [part] }) => `${author.role}: ${part?.kind === 'text' ? part.text : ''}`)

/** Frames that may lag behind a record: more than this never do. */
const lag = 5

function play({ entries, turns, hasIds, isTwice }: Script, reduce: Reduce) {
  let state: ChatState = initialState
  let stamps = 0
  let saidSoFar = 0
  let heard = 0
  const apply = (event: ChatEvent) => {
    state = reduce(state, event, { id: `e${stamps++}`, at: 1_000 + stamps })
  }
  const message = (index: number, prefix: string): Message => {
    const { text, isOwn } = entries[index] as Entry
    return said(isOwn ? 'visitor' : 'bot', text, {
      id: `${prefix}${stamps}-${index}`,
      wireIds: hasIds ? [`s${index}`] : [],
      ...(isOwn ? { delivery: { status: 'confirmed' } } : {}),
    })
  }
  const hear = () => {
    if (heard >= saidSoFar) return
    apply({ type: 'message.received', message: message(heard, 'live') })
    if (isTwice && hasIds) apply({ type: 'message.received', message: message(heard, 'again') })
    heard++
  }
  const record = () => {
    for (let round = 0; round < (isTwice ? 2 : 1); round++) {
      const messages = Array.from({ length: saidSoFar }, (_, index) => message(index, 'record'))
      apply({ type: 'transcript.loaded', complete: true, messages })
    }
  }
  apply({ type: 'conversation.started', conversationId: 'c1' })
  for (const turn of [...turns, ...entries.map((): Turn => 'say')]) {
    if (turn === 'hear') hear()
    else if (turn === 'record') record()
    else if (saidSoFar < entries.length) saidSoFar++
    while (saidSoFar - heard > lag) hear()
  }
  while (heard < saidSoFar) hear()
  return { state, record }
}

function check(one: Script, reduce: Reduce): void {
  const expected = one.entries.map(({ text, isOwn }) => `${isOwn ? 'visitor' : 'bot'}: ${text}`)
  const { state } = play(one, reduce)
  const shown = toArray(state.messages)
  expect(wordsOf(shown).sort()).toEqual([...expected].sort())
  const record: ChatEvent = {
    type: 'transcript.loaded',
    complete: true,
    messages: one.entries.map(({ text, isOwn }, index) =>
      said(isOwn ? 'visitor' : 'bot', text, { id: `last${index}`, wireIds: one.hasIds ? [`s${index}`] : [], ...(isOwn ? { delivery: { status: 'confirmed' } } : {}) }),
    ),
  }
  const last = reduce(state, record, { id: 'last', at: 2_000 })
  expect(wordsOf(toArray(last.messages))).toEqual(expected)
  expect(reduce(last, record, { id: 'once more', at: 2_001 })).toEqual(last)
}

describe('I16: what comes live and what the record holds', () => {
  it('give the same list in any interleaving, and a frame or a record that comes twice changes nothing', () => {
    fc.assert(
      fc.property(script, (one) => check(one, reduceEvent)),
      { numRuns: 600, seed: 7 },
    )
  })

  it('is not so with a reducer that takes every frame for news', () => {
    const careless: Reduce = (state, event, stamp) => reduceEvent({ ...state, unheard: [] }, event, stamp)
    expect(fc.check(fc.property(script, (one) => check(one, careless)), { numRuns: 600, seed: 7 }).failed).toBe(true)
  })
})
