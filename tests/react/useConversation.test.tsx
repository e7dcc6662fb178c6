import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { Command, FormDefinition } from '../../src/model/index.ts'
import { useConversation, type Conversation } from '../../src/react/index.ts'
import { own, said } from '../core/messages.ts'
import { happen, receive, renderChat, renderStarted, sent, start } from './scriptedChat.tsx'

afterEach(cleanup)

test('follows the conversation from nothing to its end and to the next one', async () => {
  const { result, connection } = await renderChat(useConversation)
  expect(result.current).toMatchObject({ id: undefined, status: 'none', participants: [], queue: undefined, metadata: {} })
  await happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })
  expect(result.current.status).toBe('starting')
  await receive(connection, { type: 'conversation.started', conversationId: 'c1' })
  expect(result.current).toMatchObject({ id: 'c1', status: 'active', endReason: undefined })
  await receive(connection, { type: 'conversation.ended', reason: 'agent' })
  expect(result.current).toMatchObject({ id: 'c1', status: 'ended', endReason: 'agent' })
  expect(result.current.send({ text: 'too late' })).toBeUndefined()
  await happen(() => result.current.start())
  await start(connection)
  expect(result.current).toMatchObject({ status: 'active', endReason: undefined })
  expect(sent(connection, 'conversation.start')).toHaveLength(2)
})

test('knows who is there, the queue and the metadata', async () => {
  const { result, connection } = await renderStarted(useConversation)
  await receive(
    connection,
    { type: 'queue.changed', queue: { position: 2, waitSeconds: 60 } },
    { type: 'metadata.changed', metadata: { orderId: '48-1173' } },
  )
  expect(result.current).toMatchObject({ queue: { position: 2, waitSeconds: 60 }, metadata: { orderId: '48-1173' } })
  await receive(connection, { type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } })
  expect(result.current).toMatchObject({ participants: [{ role: 'agent', name: 'Ana' }], queue: undefined })
})

test('knows the rating, who looks at it, and whether a person was asked for', async () => {
  const { result, connection } = await renderStarted(useConversation)
  expect(result.current).toMatchObject({ rating: undefined, present: [], escalation: undefined })
  await happen(() => result.current.escalate())
  expect(result.current.escalation).toBe('asked')
  await receive(
    connection,
    { type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } },
    { type: 'presence.changed', present: [{ role: 'agent', name: 'Ana', isOnline: true }] },
  )
  expect(result.current).toMatchObject({ escalation: undefined, present: [{ name: 'Ana', isOnline: true }] })
  await happen(() => result.current.rate(5, 'quick'))
  expect(result.current.rating).toEqual({ rating: 5, comment: 'quick' })
})

test('says what the connection can do', async () => {
  const { result } = await renderChat(useConversation, { capabilities: { rate: false } })
  expect(result.current.capabilities).toMatchObject({ rate: false, escalate: true, upload: false })
})

test('sends a message: it is there at once and answers the id of its row', async () => {
  const { result, connection, client, rows } = await renderChat(useConversation)
  let id: string | undefined
  await happen(() => {
    id = result.current.send({ text: 'hello' })
    expect(rows()).toEqual(['visitor: hello [queued]'])
  })
  await start(connection)
  expect(rows()).toEqual(['visitor: hello [sent]'])
  expect(client.store.getState().messages.chunks[0]?.[0]?.id).toBe(id)
  expect(sent(connection, 'message.send')[0]?.message).toMatchObject({ id, parts: [{ kind: 'text', text: 'hello' }] })
})

test.each([[{}], [{ text: '  ' }], [{ files: [new Blob(['x'])] }]])('sends nothing of nothing: %o', async (message) => {
  const { result, rows } = await renderStarted(useConversation)
  expect(result.current.send(message)).toBeUndefined()
  expect(rows()).toEqual([])
})

describe('a new conversation', () => {
  test('takes the place of a settled one, with its own metadata', async () => {
    const { result, connection, rows } = await renderStarted(useConversation)
    await receive(connection, { type: 'message.received', message: said('bot', 'hello') })
    let isDone = false
    await happen(() => {
      isDone = result.current.startNew({ metadata: { topic: 'cards' } })
    })
    expect([isDone, rows(), result.current.status]).toEqual([true, [], 'starting'])
    expect(sent(connection, 'conversation.start').at(-1)).toEqual({ type: 'conversation.start', metadata: { topic: 'cards' } })
    await receive(connection, { type: 'conversation.started', conversationId: 'c2' })
    expect(result.current).toMatchObject({ id: 'c2', status: 'active' })
  })

  test('waits until every message of this one is settled', async () => {
    const { result, connection, rows } = await renderStarted(useConversation)
    await happen(() => result.current.send({ text: 'hello' }))
    expect(result.current.startNew()).toBe(false)
    expect(rows()).toEqual(['visitor: hello [sent]'])
    await receive(connection, { type: 'transcript.loaded', complete: true, messages: [own('hello', 'confirmed')] })
    await happen(() => expect(result.current.startNew()).toBe(true))
    expect(rows()).toEqual([])
  })
})

test.each<[string, (conversation: Conversation) => void, Command]>([
  ['checkAvailability', ({ checkAvailability }) => checkAvailability(), { type: 'availability.check' }],
  ['reportPage', ({ reportPage }) => reportPage('https://example.com/cards', { title: 'Cards' }), { type: 'page.report', page: 'https://example.com/cards', title: 'Cards' }],
  ['end', ({ end }) => end(), { type: 'conversation.end' }],
  ['rate', ({ rate }) => rate(4), { type: 'conversation.rate', rating: 4 }],
  ['rate, in words', ({ rate }) => rate(5, 'quick'), { type: 'conversation.rate', rating: 5, comment: 'quick' }],
  ['escalate', ({ escalate }) => escalate(), { type: 'conversation.escalate' }],
  ['escalate, with a reason', ({ escalate }) => escalate('angry'), { type: 'conversation.escalate', reason: 'angry' }],
  ['edit', ({ edit }) => edit('w1', 'better'), { type: 'message.edit', wireId: 'w1', text: 'better' }],
  ['setMetadata', ({ setMetadata }) => setMetadata({ page: 'cards' }), { type: 'metadata.set', metadata: { page: 'cards' } }],
  ['setMetadata, for someone', ({ setMetadata }) => setMetadata({ a: 1 }, 'bot'), { type: 'metadata.set', metadata: { a: 1 }, target: 'bot' }],
  ['fetchMetadata', ({ fetchMetadata }) => fetchMetadata(), { type: 'metadata.get' }],
  ['sendAction', ({ sendAction }) => sendAction('page.viewed'), { type: 'action.send', id: 'page.viewed' }],
  ['sendAction, with data', ({ sendAction }) => sendAction('paid', { sum: 3 }), { type: 'action.send', id: 'paid', data: { sum: 3 } }],
])('%s reaches the wire', async (_name, act, command) => {
  const { result, connection } = await renderStarted(useConversation)
  await happen(() => act(result.current))
  expect(connection.commands.at(-1)).toEqual(command)
})

test('its functions keep their identity', async () => {
  const { result, connection } = await renderStarted(useConversation)
  const functionsOf = () => Object.values(result.current).filter((value) => typeof value === 'function')
  const before = functionsOf()
  await receive(connection, { type: 'metadata.changed', metadata: { changed: true } })
  expect(result.current.metadata).toEqual({ changed: true })
  expect(functionsOf()).toHaveLength(14)
  functionsOf().forEach((value, index) => expect(value).toBe(before[index]))
})

test('sends a place as a message', async () => {
  const { result, connection, rows } = await renderStarted(useConversation)
  await happen(() => result.current.sendLocation({ latitude: 48.2, longitude: 16.37 }))
  expect(rows()).toEqual(['visitor: location [sent]'])
  expect(sent(connection, 'message.send')[0]?.message.parts).toEqual([{ kind: 'location', latitude: 48.2, longitude: 16.37 }])
})

test('reports no page where the wire cannot', async () => {
  const { result, connection } = await renderStarted(useConversation, { capabilities: { reportPage: false } })
  await happen(() => result.current.reportPage('https://example.com'))
  expect(sent(connection, 'page.report')).toEqual([])
})

describe('before a conversation', () => {
  const preChat: FormDefinition = { name: 'before', fields: [{ type: 'email', name: 'mail', fills: 'email' }] }

  test('something is asked, and it begins with the answers', async () => {
    const { result, connection } = await renderChat(useConversation, {}, { preChat })
    await happen(() => {
      connection.connect()
      connection.receive({ type: 'session.opened' })
    })
    expect(result.current).toMatchObject({ preChat, status: 'none', availability: undefined })
    await happen(() => result.current.submitPreChat({ mail: 'ana@example.com' }))
    expect(sent(connection, 'conversation.start')).toEqual([{ type: 'conversation.start', visitor: { email: 'ana@example.com' } }])
    expect(result.current.status).toBe('starting')
  })

  test('it shows whether the service is open', async () => {
    const { result, connection } = await renderChat(useConversation)
    await happen(() => {
      connection.connect()
      connection.receive({ type: 'availability.changed', availability: { isOpen: false, waitSeconds: 60 } }, { type: 'session.opened' })
    })
    expect(result.current).toMatchObject({ availability: { isOpen: false, waitSeconds: 60 }, status: 'none' })
    await receive(connection, { type: 'availability.changed', availability: { isOpen: true } })
    expect(result.current.status).toBe('starting')
  })
})
