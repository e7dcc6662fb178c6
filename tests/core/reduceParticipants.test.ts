import { describe, expect, it } from 'vitest'
import type { ChatEvent, Participant } from '../../src/model/index.ts'
import { after, notices } from './events.ts'
import { own, said } from './messages.ts'

const ana: Participant = { role: 'agent', name: 'Ana' }
const anaById: Participant = { role: 'agent', name: 'Ana', id: 'a1' }
const ben: Participant = { role: 'agent', name: 'Ben', id: 'b1' }
const bot: Participant = { role: 'bot' }

const started: ChatEvent = { type: 'conversation.started', conversationId: 'c1' }
const joined = (agent: Participant): ChatEvent => ({ type: 'agent.joined', agent })
const left = (agent?: Participant): ChatEvent => ({ type: 'agent.left', ...(agent ? { agent } : {}) })
const transferred = (agent?: Participant, wireId?: string): ChatEvent => ({ type: 'agent.transferred', ...(agent ? { agent } : {}), ...(wireId ? { wireId } : {}) })
const types = (participant: Participant): ChatEvent => ({ type: 'typing.started', participant })
const queue = (position?: number, waitSeconds?: number): ChatEvent => ({
  type: 'queue.changed',
  queue: { ...(position === undefined ? {} : { position }), ...(waitSeconds === undefined ? {} : { waitSeconds }) },
})
const asked: ChatEvent = { type: 'agent.requested' }
const ended: ChatEvent = { type: 'conversation.ended', reason: 'agent' }

describe('who is there when a conversation is taken up', () => {
  const told = (...participants: readonly Participant[]): ChatEvent => ({ type: 'participants.changed', participants })
  const assistant: Participant = { role: 'bot', name: 'Robin' }

  it('is beside the bot that the host has named, unless the wire names its own', () => {
    expect(after([started, told(assistant), told(ana)]).participants).toEqual([assistant, ana])
    expect(after([started, told(assistant), told(ana), told()]).participants).toEqual([assistant])
    expect(after([started, told(assistant), told({ role: 'bot', id: 'b' }), told(ana)]).participants).toEqual([ana])
  })

  it('is the one who is named later, without a word that he came', () => {
    const state = after([started, told({ role: 'agent' }), joined(anaById)])
    expect([state.participants, notices(state)]).toEqual([[anaById], []])
  })
})

describe('who is told first by name and then by id', () => {
  it('is one person, and known by both', () => {
    const state = after([started, joined(ana), joined(anaById)])
    expect(state.participants).toEqual([anaById])
    expect(notices(state)).toEqual(['agent-joined Ana'])
    expect(after([left({ role: 'agent', id: 'a1' })], state).participants).toEqual([])
  })

  it('is one person also the other way round', () => {
    expect(after([started, joined(anaById), joined(ana)]).participants).toEqual([anaById])
  })

  it('types once', () => {
    expect(after([started, types(ana), types(anaById)]).typing).toEqual([anaById])
    expect(after([started, types(ana), { type: 'typing.stopped', participant: anaById }]).typing).toEqual([])
  })

  it('is another where the ids differ', () => {
    expect(after([started, joined(anaById), joined({ ...anaById, id: 'a2' })]).participants).toHaveLength(2)
  })

  it('looks at the conversation once', () => {
    const state = after([
      started,
      { type: 'presence.changed', present: [{ ...ana, isOnline: true }, { ...anaById, isOnline: true }, { ...ben, isOnline: true }] },
      { type: 'presence.changed', present: [{ role: 'agent', id: 'b1', isOnline: false }], isPartial: true },
    ])
    expect(state.present).toEqual([{ ...anaById, isOnline: true }, { ...ben, isOnline: false }])
    expect(after([{ type: 'presence.changed', present: [] }], state).present).toEqual([])
    expect(after([{ type: 'connection.changed', change: { status: 'reconnecting' } }], state).present).toEqual([])
  })
})

describe('an agent who takes over', () => {
  it('stands in the place of the one before, with a line that says so', () => {
    const state = after([started, joined(ana), types(ana), transferred(ben), joined(ben)])
    expect(state.participants).toEqual([ben])
    expect(state.typing).toEqual([])
    expect(notices(state)).toEqual(['agent-joined Ana', 'agent-transferred Ben'])
  })

  it('may be unknown still: the one before is gone all the same', () => {
    const state = after([started, joined(ana), transferred()])
    expect(state.participants).toEqual([])
    expect(notices(after([joined(ben)], state))).toEqual(['agent-joined Ana', 'agent-transferred', 'agent-joined Ben'])
  })

  it('takes over once, however often it is told', () => {
    expect(notices(after([started, joined(ana), transferred(ben, 't1'), { type: 'message.received', message: said('agent', 'hi') }, transferred(ben, 't1')]))).toHaveLength(2)
    expect(notices(after([started, joined(ana), transferred(ben), { type: 'message.received', message: said('agent', 'hi') }, transferred(ben)]))).toHaveLength(2)
    expect(notices(after([started, joined(ana), transferred(), transferred()]))).toHaveLength(2)
  })

  it('ends the waiting and leaves the bot there', () => {
    const state = after([started, { type: 'participants.changed', participants: [bot] }, asked, queue(2, 60), transferred(ben)])
    expect(state).toMatchObject({ participants: [bot, ben], awaitingReply: false })
    expect([state.queue, state.escalation]).toEqual([undefined, undefined])
  })
})

describe('F51: typing', () => {
  it.each<[name: string, events: ChatEvent[], typing: Participant[]]>([
    ['that is told twice is one', [types(ana), types(ana)], [ana]],
    ['of somebody who was never there stops without a trace', [{ type: 'typing.stopped', participant: ana }], []],
    ['ends with the typist’s message', [types(ana), { type: 'message.received', message: said('agent', 'hi') }], []],
    ['goes on when somebody else speaks', [types(ana), { type: 'message.received', message: said('bot', 'hi') }], [ana]],
    ['ends with the line', [types(ana), { type: 'connection.changed', change: { status: 'reconnecting' } }], []],
    ['ends with the conversation', [types(ana), ended], []],
    ['does not begin in a conversation that is over', [ended, types(ana)], []],
  ])('%s', (_name, events, typing) => {
    expect(after([started, ...events]).typing).toEqual(typing)
  })
})

describe('F52: an agent who leaves while typing', () => {
  it('types no more', () => {
    expect(after([started, joined(ana), types(ana), left(ana)])).toMatchObject({ typing: [], participants: [] })
  })

  it('types no more, also when the wire names nobody', () => {
    expect(after([started, joined(ana), types({ role: 'agent' }), left()])).toMatchObject({ typing: [], participants: [] })
  })

  it('ends nobody else’s typing', () => {
    expect(after([started, joined(anaById), joined(ben), types(anaById), types(ben), types(bot), left(anaById)])).toMatchObject({
      typing: [ben, bot],
      participants: [ben],
    })
  })
})

describe('F52: the queue', () => {
  it('goes up as well as down', () => {
    expect([3, 5, 2].map((position, index, all) => after([started, ...all.slice(0, index + 1).map((one) => queue(one))]).queue?.position)).toEqual([3, 5, 2])
  })

  it('shows a range of waiting that does not jump about', () => {
    const ranges = [200, 310, 290, 370, 380, 310, 290].map((_, index, all) => {
      const range = after([started, ...all.slice(0, index + 1).map((seconds) => queue(1, seconds))]).queue?.waitRange
      return range && `${range.from}-${range.to}`
    })
    expect(ranges).toEqual(['2-5', '2-5', '2-5', '2-5', '5-10', '5-10', '2-5'])
  })

  it('has no range where nothing is estimated', () => {
    expect(after([started, queue(1, 60), queue(1)]).queue).toEqual({ position: 1 })
    expect(after([started, queue(1, Number.NaN)]).queue?.waitRange).toBeUndefined()
  })

  it.each<[name: string, event: ChatEvent]>([
    ['an agent comes', joined(ana)],
    ['the wire says so', { type: 'queue.changed', queue: undefined }],
    ['nobody can be found', { type: 'agent.unavailable' }],
    ['the conversation ends', ended],
    ['the conversation is left', { type: 'conversation.reset' }],
  ])('ends when %s, and with it the wish for a person', (_name, event) => {
    const state = after([started, asked, queue(2, 60), event])
    expect([state.queue, state.escalation]).toEqual([undefined, undefined])
  })

  it('is of no conversation that is over', () => {
    expect(after([started, ended, queue(1, 60)]).queue).toBeUndefined()
  })
})

describe('F52: a wish for a person', () => {
  it('stands until something comes of it', () => {
    expect(after([started, asked]).escalation).toBe('asked')
    expect(after([started, asked, queue(4)]).escalation).toBe('asked')
  })

  it.each<[name: string, event: ChatEvent]>([
    ['the server refuses it', { type: 'error.received', command: 'conversation.escalate', code: '409' }],
    ['the line breaks, on which it may have been lost', { type: 'connection.changed', change: { status: 'reconnecting' } }],
  ])('can be asked for again when %s', (_name, event) => {
    expect(after([started, asked, event]).escalation).toBeUndefined()
  })

  it('is not one where a person is there, or the conversation is over', () => {
    expect(after([started, joined(ana), asked]).escalation).toBeUndefined()
    expect(after([started, ended, asked]).escalation).toBeUndefined()
  })

  it('that failed says so in the transcript, once', () => {
    const state = after([started, asked, { type: 'agent.unavailable' }, { type: 'agent.unavailable' }, { type: 'message.received', message: own('ok', 'confirmed') }])
    expect(notices(state)).toEqual(['agent-unavailable'])
  })
})

it('nobody joins or takes over a conversation that is over', () => {
  const state = after([started, ended, joined(ana), transferred(ben), { type: 'presence.changed', present: [{ ...ana, isOnline: true }] }])
  expect([state.participants, state.present, notices(state)]).toEqual([[], [], []])
})
