import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ChatEvent, ChatState } from '../../src/core/index.ts'
import { listOf, toArray } from '../../src/core/list/chunkedList.ts'
import type { Message } from '../../src/model/index.ts'
import { otherIdsScripts } from './modelScripts.ts'
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

const withRows = (state: ChatState, change: (row: Message) => Message): ChatState => ({ ...state, messages: listOf(toArray(state.messages).map(change)) })
const isEcho = (event: ChatEvent) => event.type === 'message.received' && event.message.author.role === 'visitor'

const faults: Readonly<Record<string, Fault>> = {
  'forgets by what name an echo called its message': (reduce) => (state, event, stamp) => {
    const after = reduce(state, event, stamp)
    return isEcho(event) ? withRows(after, (row) => (row.delivery ? { ...row, wireIds: [row.id] } : row)) : after
  },
  'gives each echo a row of its own': (reduce) => (state, event, stamp) => {
    if (!isEcho(event)) return reduce(state, event, stamp)
    const hidden = new Map(toArray(state.messages).map((row) => [row.id, row]))
    const alone = reduce(withRows(state, (row) => (row.attempts ? { ...row, parts: [] } : row)), event, stamp)
    return withRows(alone, (row) => (row.parts.length === 0 ? { ...row, parts: hidden.get(row.id)?.parts ?? [] } : row))
  },
  'expects no echo after the record': (reduce) => (state, event, stamp) => {
    const after = reduce(state, event, stamp)
    return event.type === 'transcript.loaded' ? { ...after, unheard: [] } : after
  },
  'expects no echo after an acknowledgement': (reduce) => (state, event, stamp) => {
    const after = reduce(state, event, stamp)
    return event.type === 'message.acked' ? { ...after, unheard: [] } : after
  },
}

async function isCaught(): Promise<boolean> {
  for (const script of Object.values(otherIdsScripts).slice(0, 2)) {
    const property = fc.asyncProperty(script, async (options) => checkPromises(await play(options)))
    const { failed } = await fc.check(property, { numRuns: 300, seed: 7, endOnFailure: true })
    if (failed) return true
  }
  return false
}

describe('the promises bark, where echoes carry other ids, at a client that', () => {
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
