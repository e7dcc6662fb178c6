import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatState } from '../../src/core/chatState.ts'
import { itemAt, listOf, replaceItem, toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent, Message } from '../../src/model/index.ts'
import { moves, play } from './streamsModel.ts'

type Reduce = typeof reduceEvent

const runs = { numRuns: Number(process.env['RUNS'] ?? 1_500), seed: Number(process.env['SEED'] ?? 7) }

const holds = (reduce: Reduce) =>
  fc.property(moves, (script) => {
    const fault = play(reduce, script)
    if (fault !== undefined) throw new Error(fault)
  })

/** Another reducer, with a fault planted after an event of a type. */
const then =
  (type: ChatEvent['type'], change: (after: ChatState, before: ChatState, event: ChatEvent) => ChatState): Reduce =>
  (state, event, stamp) => {
    const after = reduceEvent(state, event, stamp)
    return event.type === type ? change(after, state, event) : after
  }

const withRows = (state: ChatState, change: (rows: readonly Message[]) => readonly Message[]): ChatState => ({ ...state, messages: listOf(change(toArray(state.messages))) })
const isStreamed = ({ stream }: Message) => stream !== undefined

const faults: Readonly<Record<string, Reduce>> = {
  'forgets what it had of an answer when a record comes': then('transcript.loaded', (after) => withRows(after, (rows) => rows.filter((row) => !isStreamed(row)))),
  'loses an answer with the line': then('connection.changed', (after) => withRows(after, (rows) => rows.filter((row) => !isStreamed(row)))),
  'gives the finished form a row of its own': (state, event, stamp) =>
    reduceEvent(event.type === 'message.received' ? { ...state, stream: { ...state.stream, rows: [] } } : state, event, stamp),
  'appends what comes after a gap': then('stream.advanced', (after, before, event) => {
    const index = before.messages.length - 1
    const row = itemAt(before.messages, index)
    const [part] = row?.parts ?? []
    if (row?.stream !== 'interrupted' || part?.kind !== 'text' || event.type !== 'stream.advanced') return after
    return { ...before, messages: replaceItem(before.messages, index, { ...row, parts: [{ ...part, text: part.text + event.chunk }] }) }
  }),
  'begins an answer in its middle': (state, event, stamp) =>
    reduceEvent(event.type === 'stream.advanced' && state.stream.expected === 0 && state.stream.rows.length === 0 ? { ...state, stream: { rows: [], expected: 1 } } : state, event, stamp),
  'drops every other piece': (state, event, stamp) => (event.type === 'stream.advanced' && stamp.id.endsWith('4') ? state : reduceEvent(state, event, stamp)),
  'grows on after its finished form came': then('message.received', (after) => ({ ...after, stream: { ...after.stream, rows: after.stream.rows.map(({ id }) => ({ id })) } })),
  'leaves a mark on what the record completed': then('transcript.loaded', (after, before) => {
    const partial = new Set(toArray(before.messages).filter(isStreamed).map(({ id }) => id))
    return withRows(after, (rows) => rows.map((row) => (partial.has(row.id) ? { ...row, stream: 'interrupted' } : row)))
  }),
}

describe('answers in pieces, whatever the line, the page and the record do', () => {
  it('stand once each, lose no words, take nothing after a gap, and end as the record has them', () => {
    fc.assert(holds(reduceEvent), runs)
  })

  it.each(Object.keys(faults))('and a client is caught that %s', (name) => {
    const fault = faults[name]
    expect(fault && fc.check(holds(fault), runs).failed).toBe(true)
  })
})
