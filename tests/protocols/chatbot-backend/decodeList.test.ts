import { describe, expect, test } from 'vitest'
import { CHATBOT_BACKEND, context, CONV, eventsOf, ISO, only, payloadOf, receive, sessionAfter, typesOf, within } from './givenFrames.ts'

const conversation = {
  conversationId: 'a',
  tenantId: 't',
  sessionId: 's',
  status: 'queued',
  assignedAgentId: 'ag',
  messages: [{ content: 'Hello', sender: 'user', timestamp: ISO }, { content: 'Hi\n there', sender: 'ai', timestamp: ISO }],
  metadata: { userAgent: 'Mozilla', ipAddress: '203.0.113.9', referrer: '/shop' },
  timestamps: { created: ISO, lastActivity: 1_767_322_900, queuedAt: ISO },
  metrics: { messageCount: '12', aiMessageCount: 6 },
  rating: 'good',
}
const listOf = (payload: unknown, over?: object) => only('conversations.loaded', eventsOf('conversation-list', payload, over))

describe('the list of conversations', () => {
  test('an entry is read whole, without where its visitor sat', () => {
    expect(listOf([conversation]).conversations).toEqual([
      {
        id: 'a',
        status: 'queued',
        createdAt: Date.parse(ISO),
        updatedAt: 1_767_322_900_000,
        preview: 'Hi there',
        agentId: 'ag',
        messageCount: 12,
        rating: 5,
        metadata: { referrer: '/shop' },
      },
    ])
  })

  test('an entry of the dashboard’s is read too', () => {
    expect(listOf([{ _id: 'x', name: 'Cleo', lastMessage: 'Bye', timestamp: ISO, agentName: 'Ana', rating: 4, title: { title: 'Refund' } }]).conversations).toEqual([
      { id: 'x', title: 'Refund', updatedAt: Date.parse(ISO), preview: 'Bye', visitorName: 'Cleo', agentName: 'Ana', rating: 4 },
    ])
    expect(listOf([{ id: 'x', lastMessage: { content: 'Bye' }, assignedAgent: { name: 'Ana' } }]).conversations).toEqual([{ id: 'x', preview: 'Bye', agentName: 'Ana' }])
  })

  test('entries without an id are left out', () => {
    expect(listOf([null, {}, '', 7, { conversationId: 'a' }]).conversations.map(({ id }) => id)).toEqual(['7', 'a'])
  })

  test.each([
    [{ page: 1, limit: 2, total: 5, totalPages: 3 }, { number: 1, size: 2, total: 5, hasNext: true }],
    [{ page: '3', limit: '2', total: '5', totalPages: '3' }, { number: 3, size: 2, total: 5, hasNext: false }],
    [{ page: 1, limit: 2, total: 5 }, { number: 1, size: 2, total: 5, hasNext: true }],
    [{ currentPage: 1, totalPages: 1, hasNextPage: 'true' }, { number: 1, hasNext: true }],
    [{ page: 2 }, { number: 2, hasNext: false }],
  ])('pages of %j', (pagination, page) => {
    expect(listOf({ success: true, data: { conversations: ['a', 'b'], pagination } }).page).toEqual(page)
  })

  test('a page with nothing on it is the last', () => {
    expect(listOf({ success: true, data: { conversations: [], pagination: { page: 4, totalPages: 9 } } }).page?.hasNext).toBe(false)
  })

  test('a list that failed, or is none, says so', () => {
    expect(eventsOf('conversation-list', { success: false, message: 'no' })).toEqual([{ type: 'conversations.failed', detail: 'no' }])
    expect(eventsOf('conversation-list', { success: false, error: { message: 'no' } })).toEqual([{ type: 'conversations.failed', detail: 'no' }])
    expect(typesOf(eventsOf('conversation-list', { success: true, data: {} }))).toEqual(['conversations.failed', 'frame.rejected'])
  })

  test('the room is joined once on a line, with the first list', () => {
    const first = receive('conversation-list', [])
    expect(first.commands).toEqual([{ type: 'extension.send', name: CHATBOT_BACKEND.joinConversationList, payload: {} }])
    const after = sessionAfter(within, first.events)
    expect(receive('conversation-list', [], after).commands).toBeUndefined()
    const next = sessionAfter(after, eventsOf('connected', { userId: 'user-9', tenantId: 'tenant-1' }, after))
    expect(receive('conversation-list', [], next).commands).toHaveLength(1)
    expect(receive('conversation-list', [], context).commands).toBeUndefined()
    const joined = eventsOf('joined-conversation-list', { tenantId: 't' })
    expect(payloadOf(CHATBOT_BACKEND.conversationListJoined, joined)).toEqual({ tenantId: 't' })
    expect(sessionAfter(within, joined).session['listJoined']).toBe('1')
  })

  test('one begins, changes, or is gone', () => {
    const id = { id: 'a', preview: 'Hi there' }
    expect(only('conversations.changed', eventsOf('conversation-update', { type: 'created', conversation }))).toMatchObject({ isNew: true, conversation: id })
    const updated = only('conversations.changed', eventsOf('conversation-update', { type: 'updated', conversation }))
    expect(updated).toMatchObject({ conversation: id })
    expect(updated).not.toHaveProperty('isNew')
    expect(only('conversations.changed', eventsOf('new_conversation', { conversation }))).toMatchObject({ isNew: true })
    expect(only('conversations.changed', eventsOf('new_conversation', conversation)).conversation.id).toBe('a')
    expect(eventsOf('conversation-update', { type: 'deleted', conversation })).toEqual([{ type: 'conversation.deleted', conversationId: 'a' }])
    expect(typesOf(eventsOf('conversation-update', { type: 'updated' }))).toEqual(['frame.rejected'])
  })
})

describe('presence', () => {
  const users = [{ userId: 'u', userName: 'Cleo', userType: 'user' }, { id: 'g', name: 'Ana', type: 'agent', isOnline: 'false' }, { userId: 'user-9', userName: 'Me' }, {}]

  test('all of them: this side itself is not among them', () => {
    const events = eventsOf('presence-update', { conversationId: CONV, users })
    expect(only('presence.changed', events)).toEqual({
      type: 'presence.changed',
      present: [
        { role: 'visitor', id: 'u', name: 'Cleo', isOnline: true },
        { role: 'agent', id: 'g', name: 'Ana', isOnline: false },
      ],
    })
    expect(payloadOf(CHATBOT_BACKEND.presence, events).users).toHaveLength(3)
    expect(only('presence.changed', eventsOf('presence-update', { users: [{ userId: 'p' }] }, within, { presence: { userId: 'p' } })).present).toEqual([])
  })

  test('one who changed, told by himself or beside his id', () => {
    const present = [{ role: 'agent', id: 'g', name: 'Ana', isOnline: true }]
    const one = { type: 'presence.changed', present, isPartial: true }
    expect(only('presence.changed', eventsOf('presence-update', { conversationId: CONV, userId: 'g', userUpdate: { userName: 'Ana', userType: 'agent' } }))).toEqual(one)
    expect(only('presence.changed', eventsOf('presence-update', { userId: 'g', userName: 'Ana', userType: 'agent', isOnline: true }))).toEqual(one)
    expect(only('presence.changed', eventsOf('user-joined', { conversationId: CONV, userId: 'g', userName: 'Ana', userType: 'agent', metadata: { page: '/' } }))).toEqual(one)
  })

  test('one who left is absent', () => {
    const events = eventsOf('user-left', { conversationId: CONV, userId: 'g', userType: 'agent', remove: true })
    expect(only('presence.changed', events).present).toEqual([{ role: 'agent', id: 'g', isOnline: false }])
    expect(payloadOf(CHATBOT_BACKEND.userLeft, events)).toEqual({ conversationId: CONV, userId: 'g', userType: 'agent', isOnline: false, remove: true })
  })

  test('elsewhere, and of nobody', () => {
    for (const name of ['presence-update', 'user-joined', 'user-left']) {
      expect(typesOf(eventsOf(name, { conversationId: 'other', userId: 'g', users: undefined }))).toEqual(['extension.received'])
      expect(typesOf(eventsOf(name, { conversationId: CONV }))).toEqual(['frame.rejected'])
    }
    expect(only('presence.changed', eventsOf('presence-update', { conversationId: CONV, users: [] })).present).toEqual([])
  })
})
