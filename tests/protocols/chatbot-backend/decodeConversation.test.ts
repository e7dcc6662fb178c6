import { describe, expect, test } from 'vitest'
import { malformedEvents } from '../../../sandbox/chatbot/malformedEvents.ts'
import { createChatbotBackendAdapter } from '../../../src/protocols/chatbot-backend/createChatbotBackendAdapter.ts'
import { AT, CHATBOT_BACKEND, CONV, context, eventsOf, ISO, only, payloadOf, receive, row, rowOf, said, sessionAfter, shown, text, typesOf, within } from './givenFrames.ts'

const started = (over: object = {}) => ({ conversationId: CONV, sessionId: 'session-3', messages: [], ...over })
const watching = { ...within, session: { ...within.session, listJoined: '1' } }

describe('the line', () => {
  test('the server’s greeting opens the session and says who we are', () => {
    const events = eventsOf('connected', { message: 'Connected', userId: 7, tenantId: 't', timestamp: ISO }, { ...context, session: { listJoined: '1' } })
    expect(typesOf(events)).toEqual(['session.changed', 'session.changed', 'session.opened'])
    expect(sessionAfter({ ...context, session: { listJoined: '1' } }, events).session).toEqual({ userId: '7', tenantId: 't' })
  })

  test('the line alone opens it where the server does not greet', () => {
    expect(eventsOf('connect', undefined, context)).toEqual([])
    expect(eventsOf('connect', undefined, context, { greets: false })).toEqual([{ type: 'session.opened' }])
    expect(typesOf(eventsOf('Connect', undefined, context, { greets: false }))).toEqual(['frame.ignored'])
  })

  test.each([
    [undefined, 'message.acked'],
    [{ success: true }, 'message.acked'],
    [[{ ok: true }], 'message.acked'],
    ['received', 'message.acked'],
    [{ error: null, success: 'true' }, 'message.acked'],
    [{ success: false, message: 'no' }, 'message.failed'],
    [{ error: 'no' }, 'message.failed'],
    [{ status: 'error', message: 'no' }, 'message.failed'],
    [false, 'message.failed'],
  ])('an acknowledgement with %j is %s', (answer, type) => {
    expect(eventsOf('acknowledged', { of: 'row-1', answer })).toMatchObject([{ type, id: 'row-1' }])
  })

  test.each([
    ['AUTH_ERROR', 'not-authorised'],
    ['CONVERSATION_ENDED', 'conversation-ended'],
    ['MESSAGE_TOO_LONG', 'too-large'],
    ['X', 'refused'],
  ])('a message that is refused with %s failed: %s', (code, reason) => {
    expect(eventsOf('acknowledged', { of: 'r', answer: { success: false, code, message: 'no' } })).toEqual([{ type: 'message.failed', id: 'r', reason, detail: `${code}: no` }])
  })
})

describe('the start and the record', () => {
  test('the assistant keeps the name under which it has spoken, whatever the conversation is displayed as', () => {
    const displayed = started({ displayName: 'Harbour Bank' })
    const nameAfter = (given: typeof within) => sessionAfter(given, eventsOf('conversation-started', displayed, given)).session['botName']
    expect(nameAfter(within)).toBe('Harbour Bank')
    expect(nameAfter({ ...within, session: { ...within.session, botName: 'Harbour assistant' } })).toBe('Harbour assistant')
  })

  test('a new conversation begins with what the assistant says first', () => {
    const events = eventsOf('conversation-started', started({ messages: [said('Hi')], status: 'ai' }), context)
    expect(typesOf(events)).toEqual(['session.changed', 'conversation.started', 'message.received', 'session.changed', 'queue.changed'])
    expect(only('conversation.started', events)).toEqual({ type: 'conversation.started', conversationId: CONV, resumed: false })
    expect(only('message.received', events).message).toMatchObject({ id: 'frame-1.0', wireIds: ['m-1'] })
  })

  test('one in which the visitor has spoken is taken up again, with its record', () => {
    const messages = [said('Hi'), said('Hello', { messageId: 'm-2', sender: 'user', timestamp: undefined })]
    const events = eventsOf('conversation-started', started({ messages }), context)
    expect(only('conversation.started', events).resumed).toBe(true)
    const loaded = only('transcript.loaded', events)
    expect(loaded).toMatchObject({ complete: true, conversationId: CONV })
    expect(loaded.messages).toMatchObject([{ author: { role: 'bot' }, time: Date.parse(ISO) }, { author: { role: 'visitor' }, delivery: { status: 'confirmed' } }])
    expect(loaded.messages[1]).not.toHaveProperty('time')
    expect(typesOf(events)).not.toContain('message.received')
  })

  test('F21: of the conversation at hand it is the record alone, or an answer that comes twice would be asked for for ever', () => {
    expect(typesOf(eventsOf('conversation-started', started()))).not.toContain('conversation.started')
  })

  test('the record of the one at hand is read, empty or not', () => {
    expect(only('transcript.loaded', eventsOf('conversation-started', started())).messages).toEqual([])
    expect(only('transcript.loaded', eventsOf('conversation-started', started({ messages: undefined, history: [said('a')] }))).messages).toHaveLength(1)
  })

  test('without a list of messages nothing is proved to be missing', () => {
    expect(typesOf(eventsOf('conversation-started', { conversationId: CONV }))).toEqual(['transcript.failed'])
    expect(typesOf(eventsOf('conversation-started', { conversationId: CONV, welcomeMessage: 'Hi' }))).toEqual(['transcript.failed'])
  })

  test('another conversation than the one asked for says that that one is gone', () => {
    const events = eventsOf('conversation-started', started({ conversationId: 'other' }))
    expect(only('conversation.ended', events).reason).toBe('gone')
    expect(sessionAfter(within, events).session).not.toHaveProperty('sessionId')
    expect(typesOf(events)).not.toContain('conversation.started')
  })

  test('one without an id is rejected, unless one is at hand', () => {
    expect(receive('conversation-started', { messages: [] }, context).events).toMatchObject([{ type: 'frame.rejected', reason: 'conversation-started: no conversationId' }])
    expect(only('transcript.loaded', eventsOf('conversation-started', { messages: [] })).conversationId).toBe(CONV)
  })

  test('who answered in another conversation is nobody in this one', () => {
    const session = { userId: 'u', sessionId: 's-old', sessionOf: 'conv-old', status: 'agent', agentId: 'a', agentName: 'Ana' }
    for (const over of [{ ...context, session }, { ...within, session }]) {
      const events = eventsOf('conversation-started', { conversationId: CONV, messages: [], status: 'ai' }, over)
      expect(sessionAfter({ ...context, ...over }, events).session).toEqual({ userId: 'u', sessionOf: CONV, status: 'ai' })
      expect(typesOf(events)).not.toContain('agent.left')
    }
  })

  test('an agent who is there when it is taken up is there without a notice', () => {
    const session = { ...within.session, status: 'agent', agentId: 'a', agentName: 'Ana' }
    const events = eventsOf('conversation-started', started({ status: 'agent' }), { ...within, session })
    expect(only('participants.changed', events).participants).toEqual([{ role: 'agent', id: 'a', name: 'Ana' }])
  })

  test.each<[string, Readonly<Record<string, unknown>>, readonly unknown[]]>([
    ['one whom nothing names', { messages: [said('a', { sender: 'ai' })] }, [{ role: 'agent' }]],
    ['one who spoke last', { messages: [said('a', { sender: 'ai' }), said('b', { sender: 'agent', senderName: 'Ana', senderId: 'a' })] }, [{ role: 'agent', id: 'a', name: 'Ana' }]],
    ['one after whom a bot spoke', { messages: [said('b', { sender: 'agent', senderName: 'Ana' }), said('a', { sender: 'ai' })] }, [{ role: 'agent' }]],
  ])('an agent who is there after a reload is there: %s', (_, record, people) => {
    const events = eventsOf('conversation-started', started({ status: 'agent', ...record }), within)
    expect(only('participants.changed', events).participants).toEqual(people)
  })

  test('after a reload `active` is with the agent who spoke last, and with the bot where that did', () => {
    const [ana, bot] = [said('b', { sender: 'agent', senderName: 'Ana' }), said('a', { sender: 'ai' })]
    const sessionOf = (...messages: readonly unknown[]) => sessionAfter(within, eventsOf('conversation-started', started({ status: 'active', messages }), within)).session
    expect(sessionOf(bot, ana)).toMatchObject({ status: 'agent', agentName: 'Ana' })
    expect(sessionOf(ana, bot)).toMatchObject({ status: 'active' })
  })

  test('one that is over is shown, and over', () => {
    const events = eventsOf('conversation-started', started({ status: 'resolved', messages: [said('a', { sender: 'user' })] }), context)
    expect(typesOf(events)).toEqual(['session.changed', 'conversation.started', 'transcript.loaded', 'session.changed', 'conversation.ended'])
    expect(only('conversation.ended', events).reason).toBe('resolved')
    expect(sessionAfter(context, events).session).toEqual({ status: 'ended' })
  })

  test('reactions that are told beside the record belong to their messages', () => {
    const reactions = { 'm-1': { liked: true, disliked: false }, 'm-2': { liked: 0, disliked: 2 }, 'm-3': {} }
    const reacted = (value: unknown) => eventsOf('conversation-started', started({ messages: [said('a')], reactions: value })).filter(({ type }) => type === 'message.reacted')
    expect(reacted(reactions)).toEqual([
      { type: 'message.reacted', wireId: 'm-1', reaction: 'like' },
      { type: 'message.reacted', wireId: 'm-2', reaction: 'dislike' },
    ])
    expect(reacted([{ messageId: 'm-1', liked: 1 }])).toEqual([{ type: 'message.reacted', wireId: 'm-1', reaction: 'like' }])
  })
})

describe('the greeting', () => {
  const greeting = only('message.received', eventsOf('conversation-started', started({ welcomeMessage: 'Hi  there', reactions: { liked: true } }), context)).message

  test('is a row of the assistant’s, named by its words', () => {
    expect(greeting).toMatchObject({ author: { role: 'bot' }, parts: [text('Hi  there')], reaction: 'like', time: AT })
    expect(greeting.wireIds).toEqual([expect.stringMatching(/^greeting:/)])
  })

  test('is not added to messages that hold it', () => {
    const events = eventsOf('conversation-started', started({ welcomeMessage: 'Hi there', messages: [said('Hi there')] }), context)
    expect(only('message.received', events).message.wireIds).toEqual(['m-1', ...greeting.wireIds])
  })

  test('is one with the same words in a join and in a message with an id', () => {
    expect(only('message.received', eventsOf('join', { message: 'Hi there' }, { ...within, messages: [greeting] })).message.wireIds).toEqual(greeting.wireIds)
    expect(rowOf(said('Hi there'), shown(greeting)).wireIds).toEqual(['m-1', ...greeting.wireIds])
    expect(rowOf(said('Hi you'), shown(greeting)).wireIds).toEqual(['m-1'])
  })

  test('stands first in a record that does not hold it, and is told once in one that does', () => {
    const own = said('Hello', { messageId: 'm-2', sender: 'user' })
    const record = (messages: readonly unknown[]) => only('transcript.loaded', eventsOf('conversation-started', started({ messages }), shown(greeting, row({ author: { role: 'visitor' } })))).messages
    expect(record([own]).map(({ wireIds }) => wireIds)).toEqual([greeting.wireIds, ['m-2']])
    expect(record([own])[0]?.time).toBe(Date.parse(ISO))
    expect(record([said('Hi there'), own]).map(({ wireIds }) => wireIds)).toEqual([['m-1', ...greeting.wireIds], ['m-2']])
  })

  test('a join in the middle of a conversation adds none', () => {
    const events = eventsOf('join', { conversationId: CONV, message: 'Welcome back', displayName: 'Harbour' }, shown(row({ author: { role: 'visitor' } })))
    expect(payloadOf(CHATBOT_BACKEND.joined, events)).toEqual({ conversationId: CONV, displayName: 'Harbour', message: 'Welcome back' })
    expect(typesOf(events)).not.toContain('message.received')
    expect(sessionAfter(within, events).session['botName']).toBe('Harbour')
  })

  test('a join begins a conversation where none is known', () => {
    expect(only('conversation.started', eventsOf('join', { conversationId: CONV }, context))).toMatchObject({ conversationId: CONV, resumed: false })
    expect(typesOf(eventsOf('join', { conversationId: 'other', message: 'x' }))).toEqual(['frame.ignored'])
  })
})

describe('statuses and agents', () => {
  const queued = { ...within, session: { ...within.session, status: 'queued' } }
  const attended = { ...within, session: { ...within.session, status: 'agent', agentId: 'a-1', agentName: 'Ana' } }
  const kindsOf = (name: string, data: unknown, over: object) => typesOf(eventsOf(name, data, over)).filter((type) => type !== 'session.changed' && type !== 'extension.received')

  test('F52: every status is legal in every state', () => {
    for (const over of [context, within, queued, attended]) {
      for (const status of ['new', 'active', 'ai', 'queued', 'agent', 'escalated', 'ended', 'closed', 'resolved', 'x']) expect(kindsOf('status-change', { status }, over)).not.toContain('frame.rejected')
    }
  })

  test('one that waits is told once, and what the queue said stays', () => {
    expect(eventsOf('status-change', { status: 'queued' }).at(1)).toEqual({ type: 'queue.changed', queue: {} })
    expect(kindsOf('status-change', { status: 'escalated' }, queued)).toEqual([])
  })

  test('an agent joins by name, by id, or by the event of his own', () => {
    const events = eventsOf('status-change', { status: 'agent', agentName: 'Ana', agentId: 'a-1', conversationId: CONV }, queued)
    expect(only('agent.joined', events).agent).toEqual({ role: 'agent', id: 'a-1', name: 'Ana' })
    expect(only('queue.changed', events).queue).toBeUndefined()
    expect(sessionAfter(queued, events).session).toMatchObject({ status: 'agent', agentId: 'a-1', agentName: 'Ana' })
    expect(only('agent.joined', eventsOf('agent-joined', { agentName: 'Ana', agentId: 'a-1' }, queued))).toEqual(only('agent.joined', events))
    expect(kindsOf('status-change', { status: 'agent' }, queued)).toEqual(['queue.changed'])
    expect(typesOf(eventsOf('agent-joined', {}))).toEqual(['frame.rejected'])
  })

  test('a status of active takes nobody away, and of ai does', () => {
    expect(kindsOf('status-change', { status: 'active' }, attended)).toEqual(['queue.changed', 'agent.joined'])
    expect(sessionAfter(attended, eventsOf('status-change', { status: 'active' }, attended)).session['status']).toBe('agent')
    const events = eventsOf('status-change', { status: 'ai' }, attended)
    expect(only('agent.left', events).agent).toEqual({ role: 'agent', id: 'a-1', name: 'Ana' })
    expect(sessionAfter(attended, events).session).toEqual({ ...within.session, status: 'ai' })
  })

  test('an assignment that fails takes the agent away, and one who asks for more keeps him', () => {
    const events = eventsOf('status-change', { status: 'queued' }, attended)
    expect(only('agent.left', events).agent).toEqual({ role: 'agent', id: 'a-1', name: 'Ana' })
    expect(only('queue.changed', events).queue).toEqual({})
    expect(sessionAfter(attended, events).session).toEqual({ ...within.session, status: 'queued' })
    expect(kindsOf('status-change', { status: 'queued', agentName: 'Ana', agentId: 'a-1' }, attended)).toEqual(['queue.changed'])
    expect(kindsOf('status-change', { status: 'escalated' }, attended)).toEqual(['queue.changed'])
  })

  test.each([
    [{ agentName: 'Bo', agentId: 'b' }, { role: 'agent', id: 'b', name: 'Bo' }],
    [{ toAgent: { id: 'b', name: 'Bo' } }, { role: 'agent', id: 'b', name: 'Bo' }],
    [{ toAgentId: 'b', fromAgentId: 'a-1' }, { role: 'agent', id: 'b' }],
    [{ newAgent: 'Bo', reason: 'x' }, { role: 'agent', name: 'Bo' }],
    [{ toDepartment: 'sales' }, undefined],
    [undefined, undefined],
  ])('a transfer of unknown shape: %j', (payload, agent) => {
    const events = eventsOf('conversation-transferred', payload, attended)
    expect(only('agent.transferred', events)).toEqual(agent ? { type: 'agent.transferred', agent } : { type: 'agent.transferred' })
    expect(sessionAfter(attended, events).session['status']).toBe(agent ? 'agent' : 'queued')
  })

  test.each([
    [{ position: 3, estimatedWait: 120 }, { position: 3, waitSeconds: 120 }],
    [{ position: '3', estimatedWait: '90.5' }, { position: 3, waitSeconds: 90.5 }],
    [{ position: -1, estimatedWait: -5 }, {}],
    [{ position: Number.NaN, estimatedWait: Number.POSITIVE_INFINITY }, {}],
    [{ position: 0, estimatedWait: 0 }, { waitSeconds: 0 }],
    [{ position: 'soon' }, {}],
    [{}, {}],
  ])('a queue of %j', (payload, queue) => {
    expect(only('queue.changed', eventsOf('queue-update', { ...payload, conversationId: CONV })).queue).toEqual(queue)
  })

  test.each([
    ['user_ended', 'visitor'],
    ['agent_ended', 'agent'],
    ['timeout', 'timeout'],
    ['resolved', 'resolved'],
    [undefined, 'unknown'],
    ['moonrise', 'unknown'],
  ])('it ends by %s: %s', (reason, read) => {
    const ended = only('conversation.ended', eventsOf('conversation-ended', { conversationId: CONV, reason }, attended))
    expect(ended).toEqual({ type: 'conversation.ended', reason: read, ...(reason === 'moonrise' ? { detail: 'moonrise' } : {}) })
  })

  test('for an agent at this side the reasons change sides, and he does not join himself', () => {
    const at = { as: 'agent' } as const
    expect(only('conversation.ended', eventsOf('conversation-ended', { reason: 'user_ended' }, within, at)).reason).toBe('agent')
    expect(typesOf(eventsOf('agent-joined', { agentName: 'Me', agentId: 'user-9' }, within, at))).toEqual(['session.changed'])
    expect(only('agent.joined', eventsOf('agent-joined', { agentName: 'Bo', agentId: 'b' }, within, at)).agent).toEqual({ role: 'agent', id: 'b', name: 'Bo' })
    const own = { ...within, session: { ...within.session, userId: 'user-9', agentId: 'user-9', agentName: 'Me' } }
    expect(typesOf(eventsOf('conversation-started', started({ status: 'agent', agentName: 'Me' }), own, at))).not.toContain('participants.changed')
  })

  test.each([
    ['queue-update', { position: 2, estimatedWait: 90 }],
    ['status-change', { status: 'queued' }],
    ['status-change', { status: 'ai' }],
    ['conversation-started', started({ status: 'escalated' })],
  ])('for an agent at this side it is the customer who waits: %s %j', (name, payload) => {
    expect(typesOf(eventsOf(name, { ...payload, conversationId: CONV }, within, { as: 'agent' }))).not.toContain('queue.changed')
  })

  test('what happens in another conversation is news of the list alone, and only where it is watched', () => {
    const elsewhere = { conversationId: 'other', status: 'agent', agentName: 'Ana', position: 1, isTyping: true, reason: 'resolved' }
    for (const name of ['queue-update', 'agent-joined', 'conversation-ended', 'typing', 'conversation-transferred']) expect(typesOf(eventsOf(name, elsewhere))).toEqual(['frame.ignored'])
    expect(only('conversations.changed', eventsOf('conversation-ended', elsewhere, watching)).conversation).toEqual({ id: 'other', status: 'ended' })
    expect(only('conversations.changed', eventsOf('status-change', elsewhere, watching)).conversation).toEqual({ id: 'other', status: 'agent', agentName: 'Ana' })
    expect(kindsOf('status-change', elsewhere, within)).toEqual([])
  })
})

describe('errors', () => {
  const errorOf = (data: unknown, over = within) => eventsOf('error', data, over)

  test.each([
    ['JOIN_KNOWLEDGE_ERROR', 'extension.send'],
    ['JOIN_ORG_FAILED', 'extension.send'],
    ['RATE_ERROR', 'conversation.rate'],
    ['ESCALATE_FAILED', 'conversation.escalate'],
    ['UPDATE_METADATA_ERROR', 'metadata.set'],
    ['REACT_MESSAGE_ERROR', 'message.react'],
  ])('%s is about %s, and ends no answer', (code, command) => {
    expect(errorOf({ message: 'no', code })).toEqual([{ type: 'error.received', code, detail: 'no', command }])
  })

  test.each([[{ message: 'no', code: 'X', details: 'really' }, 'no: really'], ['no', 'no'], [{ error: { message: 'no' } }, 'no'], [{ message: 'no', details: 'no' }, 'no']])(
    'an error that names nothing may be about anything, the answer that is coming too: %j',
    (data, detail) => {
      const events = errorOf(data)
      expect(events).toMatchObject([{ type: 'error.received', detail, unattributed: true }, { type: 'stream.interrupted', reason: 'error' }])
    },
  )

  test('an error without a word is one still', () => {
    for (const data of [undefined, null, {}, 7, []]) expect(typesOf(errorOf(data))).toEqual(['error.received', 'stream.interrupted'])
  })

  test.each([[{ message: 'x', code: 'CONVERSATION_NOT_FOUND' }], [{ message: 'Conversation not found' }], [{ message: 'Conversation not found', code: 'JOIN_ERROR' }]])('%j: the conversation is gone', (data) => {
    expect(only('conversation.ended', errorOf({ ...data, conversationId: CONV })).reason).toBe('gone')
    expect(typesOf(errorOf(data, context))).not.toContain('conversation.ended')
    expect(typesOf(errorOf({ ...data, conversationId: 'other' }))).toEqual(['frame.ignored'])
  })

  test('one that is over is over', () => {
    expect(only('conversation.ended', errorOf({ message: 'x', code: 'CONVERSATION_CLOSED' })).reason).toBe('unknown')
  })

  test('a list or a record that failed says so', () => {
    expect(typesOf(errorOf({ code: 'CONVERSATION_LIST_ERROR' }))).toEqual(['error.received', 'conversations.failed'])
    expect(typesOf(errorOf({ code: 'JOIN_CONVERSATION_ERROR' }))).toEqual(['error.received', 'transcript.failed'])
  })
})

describe('frames', () => {
  test('an unknown event is told with its payload, and hurts nothing', () => {
    expect(eventsOf('weather.report', { x: 1 })).toEqual([{ type: 'frame.ignored', name: 'weather.report', payload: { x: 1 } }])
    for (const name of ['toString', '__proto__', 'constructor']) expect(typesOf(eventsOf(name, {}))).toEqual(['frame.ignored'])
  })

  test('an event without a name is rejected', () => {
    expect(typesOf(receive(undefined, {}).events)).toEqual(['frame.rejected'])
    expect(typesOf(receive('  ', {}).events)).toEqual(['frame.rejected'])
  })

  test('a payload may be wrapped, and may be JSON as text', () => {
    const payload = { message: said('a'), conversationId: CONV }
    expect(eventsOf('message', { success: true, data: payload })).toEqual(eventsOf('message', payload))
    expect(eventsOf('message', JSON.stringify(payload))).toEqual(eventsOf('message', payload))
  })

  test('what is nested without end is rejected, and so is what is too large, visibly', () => {
    let deep: unknown = 1
    for (let depth = 0; depth < 100; depth++) deep = [deep]
    expect(eventsOf('message', { deep })).toMatchObject([{ type: 'frame.rejected', reason: 'message: nested too deeply' }])
    const large = said('x'.repeat(1_048_577))
    expect(eventsOf('message', large)).toMatchObject([{ type: 'frame.rejected', reason: 'message: too large' }, { type: 'message.received', message: { parts: [{ type: 'message-too-large' }] } }])
    expect(typesOf(eventsOf('conversation-started', started({ messages: [large] })))).toContain('transcript.loaded')
  })

  test.each(Object.entries(malformedEvents))('the sandbox’s malformed event "%s" hurts nothing', (_, { name, data }) => {
    const events = eventsOf(name, data)
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) if (event.type === 'frame.rejected') expect(event.reason).not.toBe('unexpected')
  })

  test('where a person writes from is kept nowhere', () => {
    const metadata = { ipAddress: '203.0.113.9', userAgent: 'Mozilla', user_agent: 'Mozilla', referrer: '/shop' }
    const all = [eventsOf('conversation-list', [{ conversationId: 'a', metadata }]), eventsOf('mystery', { metadata }), eventsOf('conversation-metadata-updated', { metadata })]
    expect(JSON.stringify(all)).not.toMatch(/203\.0|Mozilla/)
    expect(JSON.stringify(all)).toContain('/shop')
  })

  test('this wire has no answers by HTTP', () => {
    const answer = { via: 'http', command: { type: 'transcript.fetch' }, outcome: { ok: true, status: 200, body: '{}' } } as const
    expect(typesOf(createChatbotBackendAdapter().decode(answer, within).events)).toEqual(['frame.ignored'])
  })
})
