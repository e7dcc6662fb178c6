import { expect, it } from 'vitest'
import { createChatClient } from '../../src/core/index.ts'
import { memoryStorage, scriptedConnection } from '../../src/testing/index.ts'
import { createHearing } from '../transport/hearing.ts'

it('joins the fake wire, a scripted line, virtual time, memory and counted ids', () => {
  const connection = scriptedConnection()
  const transport = connection.createTransport({ visitorId: () => 'visitor' })
  const heard = createHearing()
  transport.open(heard)
  connection.connect()
  connection.receive({ type: 'session.opened' })
  expect(heard.lines).toEqual([{ status: 'open' }])
  expect(heard.frames).toEqual([{ via: 'socket', data: '{"events":[{"type":"session.opened"}]}' }])

  const encoded = connection.adapter.encode({ type: 'conversation.end' }, { id: 'c', at: 0, session: {}, visitorId: 'v' })
  if (encoded.via === 'socket') transport.send(encoded)
  expect(connection.commands).toEqual([{ type: 'conversation.end' }])

  expect([connection.createId(), connection.createId()]).toEqual(['id-1', 'id-2'])
  expect(connection.clock.now()).toBe(Date.UTC(2025, 0, 1))
  connection.storage.set('a', '1')
  expect(connection.storage.get('a')).toBe('1')
})

it('can upload only if there is an uploader, unless the test says otherwise', () => {
  expect(scriptedConnection().capabilities.upload).toBe(false)
  const upload = () => Promise.resolve({})
  const connection = scriptedConnection({ upload, capabilities: { typingIn: false } })
  expect(connection.upload).toBe(upload)
  expect(connection.capabilities).toMatchObject({ upload: true, typingIn: false, transcript: true })
})

it('shares a storage between two connections, to test a reload', () => {
  const storage = memoryStorage()
  scriptedConnection({ storage }).storage.set('outbox', '[]')
  const later = scriptedConnection({ storage, idPrefix: 'later', scope: 'other' })
  expect(later.storage.get('outbox')).toBe('[]')
  expect([later.createId(), later.scope]).toEqual(['later-1', 'other'])
})

it('gives the visitor’s messages names, and can tell of receipts, where the test says so', async () => {
  const connection = scriptedConnection({ wireIds: ({ id }) => [`wire-${id}`], capabilities: { reportReceipts: true } })
  const client = createChatClient({ connection })
  const letGo = client.open()
  await Promise.resolve()
  connection.connect()
  connection.receive({ type: 'session.opened' }, { type: 'conversation.started', conversationId: 'c1' })
  const id = client.send({ text: 'hello' })
  connection.receive({ type: 'message.read', wireId: `wire-${id}` })
  expect(client.store.getState().messages.chunks[0]?.[0]?.delivery).toEqual({ status: 'read' })
  const agent = { role: 'agent' } as const
  connection.receive({ type: 'message.received', message: { id: 'a', wireIds: ['w1'], author: agent, parts: [{ kind: 'text', format: 'plain', text: 'hi' }] } })
  connection.clock.advance(1_000)
  expect(connection.commands.at(-1)).toEqual({ type: 'receipt.send', wireId: 'w1', status: 'delivered' })
  letGo()
})

it('brings a client through a conversation without a network', async () => {
  const connection = scriptedConnection()
  const client = createChatClient({ connection })
  const letGo = client.open()
  await Promise.resolve()
  connection.connect()
  connection.receive({ type: 'session.opened' })
  expect(connection.commands.map(({ type }) => type)).toEqual(['conversation.start'])
  connection.receive({ type: 'conversation.started', conversationId: 'c1' })
  expect(client.store.getState().connection.status).toBe('ready')

  client.send({ text: 'hello' })
  expect(connection.commands.at(-1)).toMatchObject({ type: 'message.send', message: { parts: [{ text: 'hello' }] } })
  letGo()
  expect(connection.script).toMatchObject({ opened: 1, closed: 1 })
  expect(connection.clock.pending).toBe(0)
})
