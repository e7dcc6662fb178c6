import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createChatStore, toArray } from '../../../src/core/index.ts'
import type { FormDefinition } from '../../../src/model/index.ts'
import { adapterWith, context, wrap } from './given.ts'

const definition: FormDefinition = { name: 'f', fields: [{ name: 'a', type: 'text' }] }
const { decode } = adapterWith({ forms: { acted: { definition, answer: { via: 'action' } }, item: { definition, answer: { via: 'message' } } } })

/** What is asked for or said, and what the line makes of its frame. */
const step = fc.record({
  what: fc.constantFrom('acted', 'item', 'text'),
  frame: fc.constantFrom('heard', 'heard', 'twice', 'lost'),
  /** A record is fetched afterwards, as it always is when something was lost. */
  isRecorded: fc.boolean(),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const frameOf = ({ what }: Step, index: number) =>
  what === 'acted'
    ? wrap('action', { actions: [{ id: 'acted', data: { index } }] }, { event_id: `e${String(index)}` })
    : wrap('bot_message', { ch_msg_id: `m${String(index)}`, content: [what === 'item' ? { type: 'item' } : { type: 'text', text: `t${String(index)}` }] })

// The poorest shape there is: no ids, no times, no data.
const entryOf = ({ what }: Step, index: number) =>
  what === 'acted'
    ? { from: 'bot', messages: { messages: [], actions: [{ title: 'acted' }] }, actions: [{ title: 'acted' }] }
    : { from: 'bot', messages: { messages: [what === 'item' ? { type: 'item' } : `t${String(index)}`] } }

/** Plays a conversation into a store and tells what its rows are. */
function play(steps: readonly Step[], decodeWith: typeof decode = decode) {
  const store = createChatStore()
  let count = 0
  const take = (frame: unknown) => {
    const { session } = store.getState()
    const stamp = { id: `s${String(count++)}`, at: context.at + count * 10_000 }
    const { events } = decodeWith({ via: 'socket', data: JSON.stringify(frame) }, { ...context, ...stamp, session, conversationId: 'conv-1' })
    store.apply(events, stamp)
  }
  take(wrap('conversation_start_success', { conversation_id: 'conv-1' }))
  const entries: object[] = []
  for (const [index, one] of steps.entries()) {
    entries.push(entryOf(one, index))
    const copies = { heard: 1, twice: 2, lost: 0 }[one.frame]
    for (let copy = 0; copy < copies; copy++) take(frameOf(one, index))
    if (one.isRecorded || one.frame === 'lost') take(wrap('conversation_transcript', { conversation_id: 'conv-1', transcript: [...entries] }))
  }
  return toArray(store.getState().messages).map(({ parts: [part] }) => (part?.kind === 'form' ? part.name : part?.kind === 'text' ? part.text : part?.kind))
}

const truthOf = (steps: readonly Step[]) => steps.map(({ what }, index) => (what === 'text' ? `t${String(index)}` : what))

describe('forms of a conversation', () => {
  test('each request is one row in its place, whatever is lost, comes twice or is recorded when', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 14 }), (steps) => void expect(play(steps)).toEqual(truthOf(steps))), { numRuns: 400 })
  })

  test('without the count that the session keeps, the second of two is seen to be missing', () => {
    const forgetful: typeof decode = (inbound, scene) => decode(inbound, { ...scene, session: {} })
    const steps: readonly Step[] = [
      { what: 'acted', frame: 'heard', isRecorded: false },
      { what: 'acted', frame: 'heard', isRecorded: false },
    ]
    expect(play(steps)).toEqual(truthOf(steps))
    expect(play(steps, forgetful)).not.toEqual(truthOf(steps))
  })
})
