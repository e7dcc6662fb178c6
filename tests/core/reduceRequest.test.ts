import { describe, expect, it } from 'vitest'
import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent, Message } from '../../src/model/index.ts'
import { own, said, spoken } from './messages.ts'
import { asked, asking, inviting } from './requests.ts'

function after(events: readonly ChatEvent[], from: ChatState = initialState): ChatState {
  return events.reduce((state, event, index) => reduceEvent(state, event, { id: `e${index}`, at: 1_000 + index }), from)
}

const partsOf = (state: ChatState) => toArray(state.messages).flatMap(({ parts }) => parts)
const record = (...messages: Message[]): ChatEvent => ({ type: 'transcript.loaded', complete: true, messages: messages.map((message, index) => ({ ...message, id: `r${index}` })) })

describe('forms and invitations', () => {
  it('a secure form never keeps what was entered, whoever tells it', () => {
    const outcome = { status: 'answered', values: { card: '4242' }, summary: 'ending 4242' } as const
    const told: ChatEvent = { type: 'form.changed', formId: 'f1', outcome }
    expect(partsOf(after([asked({ secure: true }), told]))).toMatchObject([{ outcome: { status: 'answered', summary: 'ending 4242' } }])
    expect(JSON.stringify(after([asked({ secure: true }), told]))).not.toContain('"4242"')
    expect(partsOf(after([asked(), told]))).toMatchObject([{ outcome }])
  })

  it('a call that was taken up and is called missed by who hung up has ended', () => {
    const events: ChatEvent[] = [{ type: 'message.received', message: inviting('accepted') }, { type: 'invitation.changed', invitationId: 'i1', status: 'missed' }]
    expect(partsOf(after(events))).toMatchObject([{ status: 'ended' }])
  })

  it('the end closes what waits, and leaves what was answered', () => {
    const events: ChatEvent[] = [
      asked(),
      asked({ formId: 'f2', outcome: { status: 'sending' } }),
      asked({ formId: 'f3', outcome: { status: 'answered' } }),
      { type: 'message.received', message: inviting() },
      { type: 'conversation.ended', reason: 'agent' },
    ]
    const states = partsOf(after(events)).map((part) => (part.kind === 'form' ? part.outcome?.status : part.kind === 'invitation' && part.status))
    expect(states).toEqual(['expired', 'sending', 'answered', 'missed'])
  })

  it('news of what nobody asked for changes nothing', () => {
    const state = after([asked()])
    expect(after([{ type: 'form.changed', formId: 'other', outcome: { status: 'answered' } }], state)).toBe(state)
    expect(after([{ type: 'invitation.changed', invitationId: 'f1', status: 'ended' }], state)).toBe(state)
  })

  it('what is asked before, and whether the service is open, outlive a conversation', () => {
    const form = { name: 'before', fields: [] }
    const state = after([{ type: 'preChat.defined', form }, { type: 'availability.changed', availability: { isOpen: true } }, { type: 'conversation.reset' }])
    expect(state).toMatchObject({ preChat: form, availability: { isOpen: true } })
    expect(after([{ type: 'preChat.defined', form: { ...form } }, { type: 'availability.changed', availability: { isOpen: true } }], state)).toBe(state)
    expect('preChat' in after([{ type: 'preChat.defined' }], state)).toBe(false)
  })
})

describe('what the record knows of our rows', () => {
  const merged = (mine: Message, theirs: Partial<Message>) =>
    toArray(after([{ type: mine.author.role === 'visitor' ? 'message.queued' : 'message.received', message: mine }, record({ ...mine, ...theirs })]).messages)[0]
  const text = (words: string) => [{ kind: 'text', format: 'plain', text: words } as const]
  const named = { wireIds: ['w1'] }

  const cases: readonly [name: string, mine: Message, theirs: Partial<Message>, expected: Partial<Message>][] = [
    ['that it was changed', said('bot', 'helo', named), { edited: true, parts: text('hello') }, { edited: true, parts: text('hello') }],
    ['that it was removed', said('bot', 'hello', named), { deleted: true, parts: [] }, { deleted: true, parts: [] }],
    ['not that what was removed here is there', said('bot', '', { ...named, deleted: true, parts: [] }), { parts: text('hello') }, { deleted: true, parts: [] }],
    ['who it was', said('agent', 'hello', named), { author: { role: 'bot', name: 'Ida' } }, { author: { role: 'bot', name: 'Ida' } }],
    ['that it was read', own('hello', 'confirmed', named), { delivery: { status: 'read' } }, { delivery: { status: 'read' } }],
    ['not less than we know', own('hello', 'read', named), { delivery: { status: 'delivered' } }, { delivery: { status: 'read' } }],
    ['that it arrived', own('hello', 'unconfirmed', named), {}, { delivery: { status: 'confirmed' } }],
    ['that a form was answered', asking(), asking({ outcome: { status: 'answered' } }), asking({ outcome: { status: 'answered' } })],
    ['not that an open form was passed by: it stays usable', asking(), asking({ outcome: { status: 'expired' } }), asking()],
    ['not that an answered form is open', asking({ outcome: { status: 'answered' } }), asking(), asking({ outcome: { status: 'answered' } })],
    ['that an invitation was taken up', inviting(), inviting('accepted'), inviting('accepted')],
  ]
  it.each(cases)('%s', (_name, mine, theirs, expected) => {
    expect(merged(mine, theirs)).toMatchObject({ ...expected, id: mine.id })
  })

  it('keeps the form of ours where the words around it were changed', () => {
    const mine = { ...asking(), parts: [...text('helo'), ...asking().parts] }
    const theirs = { ...asking({ outcome: { status: 'answered' } }), parts: [...text('hello'), ...asking({ definition: { name: 'x', fields: [] }, outcome: { status: 'answered' } }).parts] }
    expect(merged(mine, theirs)?.parts).toEqual([...text('hello'), ...asking({ outcome: { status: 'answered' } }).parts])
  })

  it('the same record again changes nothing, not even an object', () => {
    const rows = [said('bot', 'hello', named), asking(), inviting(), own('yes', 'read', { wireIds: ['w2'] })]
    const once = after([record(...rows)])
    expect(after([record(...rows)], once).messages).toBe(once.messages)
  })
})

describe('people who come and go by names of the wire', () => {
  const ana = { role: 'agent', name: 'Ana' } as const
  const joined: ChatEvent = { type: 'agent.joined', agent: ana, wireId: 'joined:1' }
  const left: ChatEvent = { type: 'agent.left', agent: ana, wireId: 'left:1' }
  const line = (code: 'agent-joined' | 'agent-left', wireId: string) => said('system', '', { wireIds: [wireId], parts: [{ kind: 'notice', code, name: 'Ana' }] })
  const heard = (...events: ChatEvent[]) => spoken(toArray(after(events).messages))

  it('are told once, live or by the record, in either order', () => {
    const both = ['system: (agent-joined)', 'system: (agent-left)']
    const lines = record(line('agent-joined', 'joined:1'), line('agent-left', 'left:1'))
    expect(heard(joined, joined, left, left)).toEqual(both)
    expect(heard(joined, left, lines)).toEqual(both)
    expect(heard(lines, joined, left)).toEqual(both)
    expect(after([lines, joined]).participants).toEqual([])
  })

  it('are told again when they come again', () => {
    expect(heard(joined, left, { ...joined, wireId: 'joined:2' })).toEqual(['system: (agent-joined)', 'system: (agent-left)', 'system: (agent-joined)'])
  })

  it('who is there is better known by the wire than guessed from the record', () => {
    const guessed = after([joined, record(line('agent-joined', 'joined:1'), said('bot', 'back again'))])
    expect(guessed.participants).toEqual([])
    expect(after([{ type: 'participants.changed', participants: [ana] }], guessed).participants).toEqual([ana])
  })

  it('lines of the record are no news to count', () => {
    const state = after([{ type: 'conversation.started', conversationId: 'c1' }, record(line('agent-joined', 'joined:1'))])
    expect(state.unread).toBe(0)
  })
})
