import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { isProven } from '../../src/core/delivery.ts'
import { toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import { selectNextToSend, selectQueued, selectUnsettled } from '../../src/core/selectors/selectOutbox.ts'
import { selectRemembered } from '../../src/core/selectors/selectRemembered.ts'
import type { ChatEvent } from '../../src/model/index.ts'
import { own, said } from './messages.ts'

const after = (events: readonly ChatEvent[], from: ChatState) =>
  events.reduce((state, event, index) => reduceEvent(state, event, { id: `e${index}`, at: 1_000 + index }), from)

const begun = after([{ type: 'conversation.started', conversationId: 'c1' }, { type: 'connection.changed', change: { status: 'ready' } }], initialState)

type Step = 'say' | 'leave' | 'sent' | 'proved' | 'doubted' | 'refused' | 'lost file' | 'again' | 'taken back' | 'answer' | 'break' | 'line'

const steps = fc.array(
  fc.tuple(fc.constantFrom<Step>('say', 'say', 'leave', 'leave', 'sent', 'proved', 'doubted', 'refused', 'lost file', 'again', 'taken back', 'answer', 'break', 'line'), fc.nat(2)),
  { maxLength: 30 },
)

/** What a client does with its outbox, and a server with what it gets. */
function eventOf(state: ChatState, step: Step, number: number): ChatEvent | undefined {
  const idOf = (...statuses: string[]) => toArray(state.messages).find(({ delivery }) => delivery && statuses.includes(delivery.status))?.id
  const about = (type: ChatEvent['type'], id: string | undefined) => (id === undefined ? undefined : ({ type, id, reason: 'refused' } as ChatEvent))
  const id = `m${state.messages.length}-${number}`
  switch (step) {
    case 'say':
      return { type: 'message.queued', message: own(`text ${number}`, 'queued', { id, wireIds: [id], time: 1 }) }
    case 'leave':
      return about('message.dispatched', selectNextToSend(state)?.id)
    case 'sent':
      return about('message.sent', idOf('sending'))
    case 'proved':
      return about('message.acked', idOf('sending', 'sent', 'unconfirmed'))
    case 'doubted':
      return about('message.unconfirmed', idOf('sending', 'sent'))
    case 'refused':
      return about('message.failed', idOf('sending'))
    case 'lost file':
      return about('message.failed', idOf('queued'))
    case 'again':
      return about('message.requeued', idOf('unconfirmed', 'failed'))
    case 'taken back':
      return about('message.cancelled', idOf('queued'))
    case 'answer':
      return { type: 'message.received', message: said('bot', 'answer', { id }) }
    case 'break':
      return { type: 'connection.changed', change: { status: 'reconnecting' } }
    case 'line':
      return { type: 'connection.changed', change: { status: 'ready' } }
  }
}

function play(script: readonly (readonly [step: Step, number: number])[]): ChatState {
  return script.reduce((state, [step, number], index) => {
    const event = eventOf(state, step, number)
    return event ? reduceEvent(state, event, { id: `e${index}`, at: 1_000 + index }) : state
  }, begun)
}

describe('the outbox', () => {
  it('I7: sends one message at a time, the first of those that wait, and only when the line is ready', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const state = play(script)
        const next = selectNextToSend(state)
        const isSending = toArray(state.messages).some(({ delivery }) => delivery?.status === 'sending')
        if (state.connection.status !== 'ready' || isSending) expect(next).toBeUndefined()
        else expect(next).toBe(selectQueued(state)[0])
      }),
      { numRuns: 300 },
    )
  })

  it('I6: what waits stands behind everything that was said', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const rows = toArray(play(script).messages)
        const first = rows.findIndex(({ delivery }) => delivery?.status === 'queued')
        const behind = first < 0 ? [] : rows.slice(first)
        // What failed or was taken back before its turn may stand among what waits.
        expect(behind.filter(({ delivery, attempts }) => !delivery || isProven(delivery) || (attempts && delivery.status !== 'queued'))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('I12: what is not settled survives a reload, in its order and with its attempts', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const state = play(script)
        const remembered = selectRemembered(state)
        const reloaded = after(remembered.map((message) => ({ type: 'message.queued', message })), initialState)
        const outline = (one: ChatState) => selectUnsettled(one).map(({ id, delivery, attempts }) => [id, delivery?.status, attempts])
        expect(outline(reloaded)).toEqual(outline(state))
      }),
      { numRuns: 300 },
    )
  })
})
