import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { knownEvents } from '../../../src/protocols/chatbot-backend/readers.ts'
import { judgeFrame } from '../../../src/protocols/chatbot-backend/refusals.ts'
import { AT, CHATBOT_BACKEND, CONV, context, eventsOf, ISO, KEY, only, payloadOf, receive, row, rowOf, said, sessionAfter, shown, text, typesOf, within } from './givenFrames.ts'

const protocol = readFileSync(new URL('../../../src/protocols/chatbot-backend/PROTOCOL.md', import.meta.url), 'utf8')

describe('contradictions of the documents, in what we receive', () => {
  test('SB-1: the counts of events mean nothing; each event that is read stands in the tables', () => {
    expect(knownEvents.length).toBeGreaterThan(35)
    for (const name of knownEvents) expect(protocol).toContain(`\`${name}\``)
  })

  test('SB-2: an answer comes piece by piece, then ends, and its finished form is an ordinary message', () => {
    expect(eventsOf('rag-stream-chunk', { chunk: 'Hel' })).toEqual([{ type: 'stream.advanced', chunk: 'Hel', author: { role: 'bot' }, format: 'markdown' }])
    expect(eventsOf('rag-stream-complete', { conversationId: CONV })).toEqual([{ type: 'stream.completed' }])
    expect(rowOf(said('Hello')).wireIds).toEqual(['m-1'])
  })

  test('SB-3: a conversation starts with and without a session id', () => {
    expect(only('conversation.started', eventsOf('conversation-started', { conversationId: CONV, messages: [] }, context)).conversationId).toBe(CONV)
    const events = eventsOf('conversation-started', { conversationId: CONV, sessionId: 'session-3', messages: [] }, context)
    expect(sessionAfter(context, events).session).toMatchObject({ sessionId: 'session-3', sessionOf: CONV })
  })

  test('SB-4: what names no conversation is about the one at hand', () => {
    const { conversationId: _, ...nameless } = said('a') as { conversationId: string }
    expect(typesOf(eventsOf('message', { message: nameless }))).toEqual(['message.received'])
    expect(typesOf(eventsOf('message', { message: nameless, conversationId: 'pending' }))).toEqual(['message.received'])
  })

  test('SB-5: error, typing and react-message are read in the server’s shapes', () => {
    expect(only('error.received', eventsOf('error', { message: 'no', code: 'X' }))).toMatchObject({ code: 'X', detail: 'no' })
    expect(typesOf(eventsOf('typing', { sender: 'agent', isTyping: true }))).toEqual(['typing.started'])
    expect(eventsOf('react-message', { messageId: 'm', liked: false, disliked: true })).toEqual([{ type: 'message.reacted', wireId: 'm', reaction: 'dislike' }])
    // The client's shape of the last, given back.
    expect(eventsOf('react-message', { messageId: 'm', reaction: 'like' })).toEqual([{ type: 'message.reacted', wireId: 'm', reaction: 'like' }])
  })

  test.each(['disconnect', 'disconnecting', 'connect_error'])('SB-6: an event called %s says nothing about the line', (name) => {
    expect(typesOf(eventsOf(name, { reason: 'x' }))).toEqual(['frame.ignored'])
  })

  test.each([
    ['an ISO text', ISO, Date.parse(ISO)],
    ['13 digits', 1_767_322_800_000, 1_767_322_800_000],
    ['10 digits', 1_767_322_800, 1_767_322_800_000],
    ['digits as text', '1767322800', 1_767_322_800_000],
    ['a database’s date', { $date: ISO }, Date.parse(ISO)],
    ['garbage', 'some_time', AT],
    ['nothing', undefined, AT],
  ])('SB-7: a time is %s', (_, timestamp, time) => {
    expect(rowOf(said('a', { timestamp })).time).toBe(time)
  })

  test.each([['good', 5], ['bad', 1], [4, 4], ['2', 2], [9, undefined], ['fine', undefined]])('SB-8, SB-21: a rating of %s is read as %s', (rating, read) => {
    const [one] = only('conversations.loaded', eventsOf('conversation-list', [{ conversationId: 'a', rating }])).conversations
    expect(one?.rating).toBe(read)
    const rated = eventsOf('conversation-started', { conversationId: CONV, messages: [], rating }).filter(({ type }) => type === 'conversation.rated')
    expect(rated).toEqual(read === undefined ? [] : [{ type: 'conversation.rated', rating: read, conversationId: CONV }])
  })

  test.each(['new', 'active', 'ai', 'queued', 'agent', 'escalated', 'ended', 'closed', 'resolved', 'on_hold', 'ACTIVE', 'some new word'])('SB-9: status %s is read, and told as it came', (status) => {
    const events = eventsOf('status-change', { status, conversationId: CONV })
    expect(payloadOf(CHATBOT_BACKEND.status, events)).toEqual({ status, conversationId: CONV })
    expect(typesOf(events)).not.toContain('frame.rejected')
    expect(sessionAfter(within, events).session['status']).toBeDefined()
  })

  test.each([
    ['user', 'visitor'],
    ['ai', 'bot'],
    ['bot', 'bot'],
    ['agent', 'agent'],
    ['system', 'system'],
    ['AI', 'bot'],
    ['martian', 'system'],
    [undefined, 'system'],
  ])('SB-10: sender %s is a %s', (sender, role) => {
    expect(rowOf(said('a', { sender })).author.role).toBe(role)
    expect(rowOf(said('a', { sender: undefined, type: sender })).author.role).toBe(role)
  })

  test('SB-11: status, metadata and timestamp may be missing', () => {
    expect(rowOf({ content: 'a', sender: 'user' })).toMatchObject({ delivery: { status: 'confirmed' } })
    expect(rowOf(said('a', { sender: 'user', status: { sent: true, delivered: true } })).delivery).toEqual({ status: 'delivered' })
    expect(rowOf(said('a', { sender: 'user', status: { sent: true, delivered: true, read: true } })).delivery).toEqual({ status: 'read' })
    expect(rowOf(said('a', { sender: 'user', status: { sent: true, delivered: false } })).delivery).toEqual({ status: 'confirmed' })
  })

  test('SB-12: messageId and _id are both kept', () => {
    expect(rowOf(said('a', { _id: 'x-1' })).wireIds).toEqual(['m-1', 'x-1'])
    expect(rowOf(said('a', { messageId: undefined, _id: { $oid: 'x-1' } })).wireIds).toEqual(['x-1'])
    expect(rowOf(said('a', { _id: 'm-1' })).wireIds).toEqual(['m-1'])
  })

  test('SB-12: without ids, the moment and the words are one, the same live and in the record', () => {
    const nameless = said('a', { messageId: undefined })
    const { wireIds } = rowOf(nameless)
    expect(wireIds).toHaveLength(1)
    const record = only('transcript.loaded', eventsOf('conversation-started', { conversationId: CONV, messages: [nameless] })).messages
    expect(record[0]?.wireIds).toEqual(wireIds)
    expect(rowOf({ ...nameless, content: 'b' }).wireIds).not.toEqual(wireIds)
  })

  test('SB-12: without ids and times, the same author’s same words within ten seconds are told twice', () => {
    const again = { content: 'a', sender: 'ai' }
    const last = row({ parts: [text('a')], time: AT - 9_000 })
    expect(typesOf(eventsOf('message', again, shown(last)))).toEqual(['frame.ignored'])
    for (const other of [{ ...last, time: AT - 11_000 }, { ...last, author: { role: 'agent' as const } }, { ...last, stream: 'complete' as const }, { ...last, wireIds: ['m'] }]) {
      expect(typesOf(eventsOf('message', again, shown(other)))).toEqual(['message.received'])
    }
  })

  test.each([
    [{ content: 'a', text: 'b' }, 'a'],
    [{ content: '', text: 'b' }, 'b'],
    [{ content: '  ', text: null, message: 'c' }, 'c'],
    [{ body: 'd' }, 'd'],
    [{ content: 7 }, '7'],
    [{ content: { text: 'e' } }, 'e'],
    [{ content: [{ type: 'text', text: 'f' }, { type: 'text', text: 'g' }] }, 'f\n\ng'],
  ])('SB-13: words are the first non-empty of content, text, message and body: %j', (fields, words) => {
    expect(rowOf({ messageId: 'm', sender: 'ai', ...fields }).parts).toEqual([text(words)])
    expect(only('message.received', eventsOf('message', { messageId: 'm', sender: 'ai', ...fields })).message.parts).toEqual([text(words)])
  })

  test('SB-13: times are the first readable of timestamp, date and createdAt', () => {
    expect(rowOf(said('a', { timestamp: undefined, date: 1_767_322_800 })).time).toBe(1_767_322_800_000)
    expect(rowOf(said('a', { timestamp: 'soon', createdAt: ISO })).time).toBe(Date.parse(ISO))
  })

  const list = [{ conversationId: 'a' }, 'b', { _id: 'c' }]
  const pagination = { page: '2', limit: '20', total: '60', totalPages: '3' }
  test.each([
    ['S3', { success: true, data: { conversations: list, pagination }, timestamp: ISO }],
    ['TJ', { success: true, data: list, pagination }],
    ['bare', { conversations: list, pagination }],
  ])('SB-14: a list is nested as in %s', (_, payload) => {
    const loaded = only('conversations.loaded', eventsOf('conversation-list', payload))
    expect(loaded.conversations.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(loaded.page).toEqual({ number: 2, size: 20, total: 60, hasNext: true })
  })

  test('SB-14: a list alone is a list', () => {
    expect(only('conversations.loaded', eventsOf('conversation-list', list)).conversations).toHaveLength(3)
    expect(only('conversations.loaded', eventsOf('conversation-list', { success: true, data: [] }))).toEqual({ type: 'conversations.loaded', conversations: [] })
  })

  test.each([
    ['new_conversation', 'new-conversation', { conversation: { conversationId: 'a' } }],
    ['conversation_started', 'conversation-started', { conversationId: CONV, messages: [] }],
    ['conversation.ended', 'conversation-ended', { reason: 'timeout' }],
    ['room.join', 'join', { message: 'Hi' }],
    ['user.connected', 'user-joined', { userId: 'u' }],
    ['agentJoined', 'agent-joined', { agentName: 'Ana' }],
    ['Status:Change', 'status-change', { status: 'ai' }],
  ])('SB-15: %s is %s', (spelled, name, data) => {
    expect(eventsOf(spelled, data)).toEqual(eventsOf(name, data))
    expect(typesOf(eventsOf(spelled, data))).not.toContain('frame.ignored')
  })

  test('SB-16: metadata that was stored names no conversation, and is that of the one at hand', () => {
    const metadata = { plan: 'gold' }
    for (const payload of [metadata, { metadata }, { metadata, timestamp: ISO }]) {
      expect(eventsOf('conversation-metadata-updated', payload)).toEqual([{ type: 'metadata.changed', metadata }, { type: 'metadata.acked' }])
    }
    expect(typesOf(eventsOf('conversation-metadata-updated', { metadata, conversationId: 'other' }))).toEqual(['frame.ignored'])
  })

  test('SB-17: pong is an event of the application', () => {
    expect(payloadOf(CHATBOT_BACKEND.pong, eventsOf('pong', { timestamp: ISO }))).toEqual({ time: Date.parse(ISO) })
    expect(payloadOf(CHATBOT_BACKEND.pong, eventsOf('pong'))).toEqual({})
    expect(typesOf(eventsOf('ping'))).toEqual(['frame.ignored'])
  })

  test('SB-18: names and fields are plain ASCII, whatever the headings of the document look like', () => {
    for (const name of knownEvents) expect(name).toMatch(/^[a-z-]+$/)
    expect(rowOf(said('üì° 📡')).parts).toEqual([text('üì° 📡')])
  })

  test('SB-19: nothing that is received names a port or a host', () => {
    expect(only('session.opened', eventsOf('connected', { message: 'localhost:3000', userId: 'u', tenantId: 't' }))).toEqual({ type: 'session.opened' })
  })

  test('SB-20: keys and tokens that a server gives back are told to nobody', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefgh'
    const auth = { token, widgetKey: KEY, authorization: `Bearer ${token}`, note: `${KEY} and ${token}` }
    const all = [
      eventsOf('connected', { userId: 'u', ...auth }),
      eventsOf('error', { message: `Bad key ${KEY}, ${token}, Bearer s3cr3tb34rer`, code: 'AUTH_ERROR', details: KEY }),
      eventsOf('mystery', { widgetKey: KEY, note: `with ${KEY}`, list: [KEY] }),
      eventsOf('conversation-started', { ...auth, conversationId: undefined }, context),
      eventsOf('status-change', { ...auth }),
      eventsOf('conversation-metadata-updated', { token, widgetKey: KEY, plan: 'gold' }),
    ]
    expect(JSON.stringify(all)).not.toMatch(/wk_1ive|eyJ|s3cr3t/)
  })

  test('SB-20: what is not accepted on a line that stands is for the line to close', () => {
    for (const code of ['AUTH_ERROR', 'NO_AUTH', 'WIDGET_VALIDATION_ERROR', 'auth_error']) expect(judgeFrame('error', { message: 'x', code })).toBe('unauthorised')
    for (const code of ['JOIN_ORG_FAILED', '', undefined]) expect(judgeFrame('error', { message: 'AUTH_ERROR', code })).toBeUndefined()
    expect(judgeFrame('message', { code: 'AUTH_ERROR' })).toBeUndefined()
    expect(receive('error', { message: 'x', code: 'AUTH_ERROR' }).events).toEqual([
      { type: 'error.received', code: 'AUTH_ERROR', detail: 'x' },
      { type: 'stream.interrupted', reason: 'error' },
    ])
  })
})
