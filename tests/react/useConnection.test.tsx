import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useConnection } from '../../src/react/index.ts'
import { drop, happen, receive, renderChat, renderStarted, start } from './scriptedChat.tsx'

afterEach(cleanup)

test('goes from idle to ready', async () => {
  const { result, connection } = await renderChat(useConnection)
  const steps = [result.current.connection.status]
  const step = async (action: () => void) => {
    await happen(action)
    steps.push(result.current.connection.status)
  }
  await step(() => connection.script.line({ status: 'connecting', attempt: 0 }))
  await step(connection.connect)
  await step(() => connection.receive({ type: 'session.opened' }, { type: 'conversation.started', conversationId: 'c1' }))
  expect(steps).toEqual(['idle', 'connecting', 'handshaking', 'ready'])
})

test('says when the next attempt begins, and how many messages wait', async () => {
  const { result, connection, client } = await renderStarted(useConnection)
  expect(result.current.pendingCount).toBe(0)
  await drop(connection)
  await happen(() => {
    client.send({ text: 'one' })
    client.send({ text: 'two' })
  })
  const at = connection.clock.now()
  expect(result.current).toMatchObject({ pendingCount: 2, connection: { status: 'reconnecting', attempt: 1, since: at, retryAt: at + 500 } })
  await happen(() => connection.script.line({ status: 'offline' }))
  expect(result.current.connection.status).toBe('offline')
})

test('on a ready line nothing counts as waiting', async () => {
  const { result, connection, client } = await renderStarted(useConnection)
  await happen(() => {
    for (const text of ['one', 'two', 'three']) client.send({ text })
    expect(result.current.pendingCount).toBe(0)
  })
  expect(connection.commands.filter(({ type }) => type === 'message.send')).toHaveLength(3)
})

test('a retry dials at once', async () => {
  const { result, connection } = await renderStarted(useConnection)
  await drop(connection)
  await happen(() => result.current.onRetry())
  expect(connection.script.redialled).toBe(1)
})

test('a retry brings a line back that was given up', async () => {
  const { result, connection } = await renderStarted(useConnection)
  await happen(() => connection.script.line({ status: 'terminal', kind: 'unreachable', reason: 'five minutes' }))
  expect(result.current.connection).toMatchObject({ status: 'unreachable', reason: 'five minutes' })
  expect(connection.script.closed).toBe(1)
  await happen(() => result.current.onRetry())
  expect(connection.script.opened).toBe(2)
  await happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })
  await receive(connection, { type: 'transcript.loaded', complete: true, messages: [] })
  expect(result.current.connection.status).toBe('ready')
})

test('a refusal is told with its reason for developers', async () => {
  const { result, connection } = await renderChat(useConnection)
  await start(connection)
  await happen(() => connection.script.line({ status: 'terminal', kind: 'unauthorised', code: 4401, reason: 'no such key' }))
  expect(result.current.connection).toMatchObject({ status: 'refused', reason: 'no such key' })
})
