import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useTyping } from '../../src/react/index.ts'
import { said } from '../core/messages.ts'
import { drop, happen, receive, renderStarted, sent } from './scriptedChat.tsx'

afterEach(cleanup)

const ana = { role: 'agent', name: 'Ana' } as const
const mateo = { role: 'agent', name: 'Mateo' } as const

test('tells who types, until they stop or say something', async () => {
  const { result, connection } = await renderStarted(useTyping)
  await receive(connection, { type: 'typing.started', participant: ana }, { type: 'typing.started', participant: mateo })
  expect(result.current.typing).toEqual([ana, mateo])
  await receive(connection, { type: 'typing.stopped', participant: mateo })
  expect(result.current.typing).toEqual([ana])
  await receive(connection, { type: 'message.received', message: said('agent', 'here it is') })
  expect(result.current.typing).toEqual([])
})

test('somebody who says no more about it has stopped after 8 s', async () => {
  const { result, connection } = await renderStarted(useTyping)
  await receive(connection, { type: 'typing.started', participant: ana })
  await happen(() => connection.clock.advance(7_999))
  await receive(connection, { type: 'typing.started', participant: ana })
  await happen(() => connection.clock.advance(7_999))
  expect(result.current.typing).toEqual([ana])
  await happen(() => connection.clock.advance(1))
  expect(result.current.typing).toEqual([])
})

test('nobody types on a line that is down', async () => {
  const { result, connection } = await renderStarted(useTyping)
  await receive(connection, { type: 'typing.started', participant: ana })
  await drop(connection)
  expect(result.current.typing).toEqual([])
})

test('an answer is awaited for 30 s, on a wire that tells of no typing', async () => {
  const { result, connection, client } = await renderStarted(useTyping, { capabilities: { typingIn: false } })
  await happen(() => client.send({ text: 'hello' }))
  expect(result.current.awaitingReply).toBe(true)
  await happen(() => connection.clock.advance(30_000))
  expect(result.current.awaitingReply).toBe(false)
})

test.each([[true], [false]])('the visitor’s typing is told where the wire can: %s', async (typingOut) => {
  const { result, connection } = await renderStarted(useTyping, { capabilities: { typingOut } })
  const { notifyTyping } = result.current
  await happen(() => {
    notifyTyping(true)
    notifyTyping(false)
  })
  expect(sent(connection, 'typing.notify').map(({ isTyping }) => isTyping)).toEqual(typingOut ? [true, false] : [])
  expect(result.current.notifyTyping).toBe(notifyTyping)
})
