import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ChatEvent, ChatState } from '../../src/core/index.ts'
import { listOf, toArray } from '../../src/core/list/chunkedList.ts'
import type { Message } from '../../src/model/index.ts'
import { scripts } from './modelScripts.ts'
import { play } from './modelWorld.ts'
import { checkPromises } from './promises.ts'

type Reduce = (state: ChatState, event: ChatEvent, stamp: { readonly id: string; readonly at: number }) => ChatState
type Fault = (reduce: Reduce) => Reduce

const planted = vi.hoisted(() => ({ fault: undefined as unknown }))

vi.mock('../../src/core/reduceEvent.ts', async (load) => {
  const { reduceEvent } = await load<{ readonly reduceEvent: Reduce }>()
  const reduce: Reduce = (...args) => ((planted.fault as Fault | undefined)?.(reduceEvent) ?? reduceEvent)(...args)
  return { reduceEvent: reduce }
})

// One planted after the state has changed by an event.
const then =
  (type: ChatEvent['type'], change: (rows: readonly Message[]) => readonly Message[]): Fault =>
  (reduce) =>
  (state, event, stamp) => {
    const after = reduce(state, event, stamp)
    return event.type === type ? { ...after, messages: listOf(change(toArray(after.messages))) } : after
  }

// One planted in place of an event.
const instead =
  (type: ChatEvent['type'], other: (event: ChatEvent) => ChatEvent): Fault =>
  (reduce) =>
  (state, event, stamp) =>
    reduce(state, event.type === type ? other(event) : event, stamp)

const idOf = (event: ChatEvent) => ('id' in event && event.id !== undefined ? event.id : '')
const nothing: ChatEvent = { type: 'reply.overdue' }
const isOwn = ({ author }: Message) => author.role === 'visitor'

const faults: Readonly<Record<string, Fault>> = {
  'drops the last row when a record comes': then('transcript.loaded', (rows) => rows.slice(0, -1)),
  'drops what is said live': instead('message.queued', () => nothing),
  'drops what waits when the line breaks': then('connection.changed', (rows) => rows.filter(({ delivery }) => delivery?.status !== 'unconfirmed')),
  'doubles what is heard live': then('message.received', (rows) => rows.flatMap((row, index) => (index === rows.length - 1 ? [row, { ...row, id: `${row.id}'` }] : [row]))),
  'doubles own rows when a record comes': then('transcript.loaded', (rows) => [...rows, ...rows.filter(isOwn).slice(-1).map((row) => ({ ...row, id: `${row.id}'` }))]),
  'puts rows of a record in another order': then('transcript.loaded', (rows) => [...rows.slice(0, -2), ...rows.slice(-2).reverse()]),
  'takes what was handed over for proved': instead('message.sent', (event) => ({ type: 'message.acked', id: idOf(event) })),
  'sends again what is in doubt': instead('message.unconfirmed', (event) => ({ type: 'message.requeued', id: idOf(event) })),
  'leaves what was handed over for ever on its way': instead('message.sent', () => nothing),
  'takes a record for proof of everything': then('transcript.loaded', (rows) => rows.map((row) => (row.delivery ? { ...row, delivery: { status: 'confirmed' } } : row))),
}

// Deep enough for a fault that shows only after a break; the first script that shows it ends the search.
const wanted = ['a server that tells little', 'a server that knows ids, says things twice and in another order'] as const

async function isCaught(): Promise<boolean> {
  for (const name of wanted) {
    const script = scripts[name]
    if (!script) continue
    const property = fc.asyncProperty(script, async (options) => checkPromises(await play(options)))
    const { failed } = await fc.check(property, { numRuns: 150, seed: 7, endOnFailure: true })
    if (failed) return true
  }
  return false
}

describe('the promises bark at a client that', () => {
  afterEach(() => {
    planted.fault = undefined
  })

  it.each(Object.keys(faults))('%s', async (name) => {
    planted.fault = faults[name]
    expect(await isCaught()).toBe(true)
  })

  it('and not at one that does none of it', async () => {
    expect(await isCaught()).toBe(false)
  })
})
