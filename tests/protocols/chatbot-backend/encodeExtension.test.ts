import { describe, expect, test } from 'vitest'
import { CHATBOT_BACKEND, type ChatbotBackendCommands } from '../../../src/protocols/chatbot-backend/extensions.ts'
import { CONVERSATION as conversationId, encodeWith, eventOf, reasonOf } from './givenCommands.ts'

type Row = { [Name in keyof ChatbotBackendCommands]: readonly [Name, ChatbotBackendCommands[Name], event: string, data: unknown] }[keyof ChatbotBackendCommands]

const rows: readonly Row[] = [
  [CHATBOT_BACKEND.searchKnowledge, { query: 'reset', category: 'support', tags: ['a'] }, 'search-knowledge', { query: 'reset', category: 'support', tags: ['a'] }],
  [CHATBOT_BACKEND.searchKnowledge, { query: 'reset' }, 'search-knowledge', { query: 'reset' }],
  [CHATBOT_BACKEND.joinKnowledgeRoom, {}, 'join-knowledge-room', { tenantId: 'tenant-1' }],
  [CHATBOT_BACKEND.joinKnowledgeRoom, { tenantId: 'other' }, 'join-knowledge-room', { tenantId: 'other' }],
  [CHATBOT_BACKEND.joinConversationList, {}, 'join-conversation-list', { tenantId: 'tenant-1' }],
  [CHATBOT_BACKEND.ask, { query: 'why?', context: { page: 1 } }, 'request-rag-response', { query: 'why?', context: { page: 1 } }],
  [CHATBOT_BACKEND.ask, { query: 'why?' }, 'request-rag-response', { query: 'why?' }],
  [CHATBOT_BACKEND.analyse, { message: 'I am cross', analysisType: 'sentiment' }, 'request-ai-analysis', { message: 'I am cross', analysisType: 'sentiment' }],
  [CHATBOT_BACKEND.summarise, {}, 'request-conversation-summary', undefined],
  [CHATBOT_BACKEND.joinOrganisation, { organisationId: 'o', userId: 'u' }, 'join-org', { orgId: 'o', userId: 'u' }],
  [CHATBOT_BACKEND.leaveOrganisation, { organisationId: 'o', userId: 'u' }, 'leave-org', { orgId: 'o' }],
  [CHATBOT_BACKEND.trackActivity, { activity: 'scrolled', data: { depth: 3 } }, 'track-activity', { activity: 'scrolled', data: { depth: 3 } }],
  [CHATBOT_BACKEND.subscribeDashboard, { dashboardId: 'd' }, 'subscribe-dashboard', { dashboardId: 'd' }],
  [CHATBOT_BACKEND.ping, {}, 'ping', undefined],
  [CHATBOT_BACKEND.presence, { action: 'join', userName: 'Ann' }, 'join-presence', { conversationId, userId: 'user-9', userName: 'Ann', userType: 'user' }],
  [CHATBOT_BACKEND.presence, { action: 'update', metadata: { away: true } }, 'update-presence', { conversationId, userId: 'user-9', userType: 'user', metadata: { away: true } }],
  [CHATBOT_BACKEND.presence, { action: 'heartbeat', userId: 'u' }, 'presence-heartbeat', { conversationId, userId: 'u' }],
  [CHATBOT_BACKEND.presence, { action: 'leave' }, 'leave-presence', { conversationId, userId: 'user-9' }],
]

const send = (name: string, payload?: unknown) => encodeWith({ type: 'extension.send', name, payload })

describe('commands of this wire alone', () => {
  test.each(rows)('%s %j', (name, payload, event, data) => {
    expect(eventOf(send(name, payload))).toEqual([event, data])
  })

  test('a room of the tenant’s is asked for without a name where the server told none', () => {
    const frame = encodeWith({ type: 'extension.send', name: CHATBOT_BACKEND.joinKnowledgeRoom, payload: {} }, {}, { session: {} })
    expect(eventOf(frame)).toEqual(['join-knowledge-room', {}])
  })

  test('a command without fields needs no payload', () => {
    expect(eventOf(send(CHATBOT_BACKEND.ping))).toEqual(['ping', undefined])
  })

  test('presence needs a conversation', () => {
    const frame = encodeWith({ type: 'extension.send', name: CHATBOT_BACKEND.presence, payload: { action: 'join' } }, {}, { conversationId: '' })
    expect(reasonOf(frame)).toMatch(/needs a conversation/)
  })

  test.each<[string, unknown, string]>([
    [CHATBOT_BACKEND.searchKnowledge, {}, 'query'],
    [CHATBOT_BACKEND.searchKnowledge, { query: 5 }, 'query'],
    [CHATBOT_BACKEND.searchKnowledge, { query: 'x', tags: ['a', 1] }, 'tags.1'],
    [CHATBOT_BACKEND.analyse, { message: 's3cret', analysisType: 's3cret' }, 'analysisType'],
    [CHATBOT_BACKEND.joinOrganisation, { organisationId: '  ' }, 'organisationId'],
    [CHATBOT_BACKEND.trackActivity, { activity: 'x', data: 1n }, 'data'],
    [CHATBOT_BACKEND.presence, { action: 's3cret' }, 'action'],
    [CHATBOT_BACKEND.ask, 's3cret', 'a payload'],
  ])('%s with %o is refused, saying which field, and not what was in it', (name, payload, field) => {
    const reason = reasonOf(send(name, payload))
    expect(reason).toBe(`${name} was given ${field} in a form that it does not take`)
    expect(reason).not.toContain('s3cret')
  })

  test.each(['chatbot-backend.tea', 'toString', '__proto__', 'constructor', '', CHATBOT_BACKEND.searchResults, 'request-rag-response'])(
    'there is no command %s',
    (name) => expect(reasonOf(send(name, {}))).toMatch(/no extension command called/),
  )

  test('what was given is copied: bytes, dates and later changes do not reach the line', () => {
    const data = { at: new Date(0), bytes: new Uint8Array([1]), list: [1] }
    const [, sent] = eventOf(send(CHATBOT_BACKEND.trackActivity, { activity: 'x', data }))
    data.list.push(2)
    expect(sent).toEqual({ activity: 'x', data: { at: '1970-01-01T00:00:00.000Z', bytes: { 0: 1 }, list: [1] } })
  })
})
