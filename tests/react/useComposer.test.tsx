import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { useComposer } from '../../src/react/index.ts'
import { memoryStorage } from '../../src/testing/index.ts'
import { happen, receive, renderChat, renderStarted, sent, sentTexts, start } from './scriptedChat.tsx'

afterEach(cleanup)

describe('the draft', () => {
  test('is kept when the composer goes and comes', async () => {
    const { result, client } = await renderStarted(useComposer)
    await happen(() => result.current.onValueChange('half a sen'))
    expect(result.current.value).toBe('half a sen')
    cleanup()
    expect(client.store.getState().draft).toBe('half a sen')
  })

  test('is kept over a reload', async () => {
    const storage = memoryStorage()
    const before = await renderStarted(useComposer, { storage })
    await happen(() => before.result.current.onValueChange('half a sen'))
    before.unmount()
    const after = await renderChat(useComposer, { storage, idPrefix: 'second' })
    expect(after.result.current.value).toBe('half a sen')
  })

  test('stays when the conversation ends and a new one begins', async () => {
    const { result, connection, client } = await renderStarted(useComposer)
    await happen(() => result.current.onValueChange('wait'))
    await receive(connection, { type: 'conversation.ended', reason: 'timeout' })
    await happen(() => client.start())
    expect(result.current.value).toBe('wait')
  })
})

describe('sending', () => {
  test('takes the message and clears the text', async () => {
    const { result, connection } = await renderStarted(useComposer)
    await happen(() => result.current.onValueChange('hello'))
    await happen(() => expect(result.current.onSend({ text: 'hello' })).toBe(true))
    expect(result.current.value).toBe('')
    expect(sentTexts(connection)).toEqual(['hello'])
  })

  test('takes it while the line is down, too', async () => {
    const { result, rows } = await renderChat(useComposer)
    await happen(() => expect(result.current.onSend({ text: 'hello' })).toBe(true))
    expect(rows()).toEqual(['visitor: hello [queued]'])
  })

  test('answers false and keeps the text where there is nothing to send, and after the end', async () => {
    const { result, connection } = await renderStarted(useComposer)
    await happen(() => result.current.onValueChange('last word'))
    expect(result.current.onSend({ text: ' ' })).toBe(false)
    await receive(connection, { type: 'conversation.ended', reason: 'agent' })
    expect(result.current.onSend({ text: 'last word' })).toBe(false)
    expect(result.current.value).toBe('last word')
  })
})

describe('what blocks it', () => {
  test('the end', async () => {
    const { result, connection } = await renderStarted(useComposer)
    expect(result.current.blockedBy).toBeUndefined()
    await receive(connection, { type: 'conversation.ended', reason: 'agent' })
    expect(result.current.blockedBy).toBe('ended')
  })

  test('a refusal', async () => {
    const { result, connection } = await renderStarted(useComposer)
    await receive(connection, { type: 'connection.changed', change: { status: 'refused', reason: '403' } })
    expect(result.current.blockedBy).toBe('refused')
  })

  test('what is asked first, and a service that is closed before that, until a conversation stands', async () => {
    const { result, connection } = await renderChat(useComposer, {}, { preChat: { name: 'before', fields: [] } })
    expect(result.current.blockedBy).toBe('preChat')
    await receive(connection, { type: 'availability.changed', availability: { isOpen: false } })
    expect(result.current.blockedBy).toBe('unavailable')
    await start(connection)
    expect(result.current.blockedBy).toBeUndefined()
  })

  test.each(['offline', 'unreachable'] as const)('not a line that is %s', async (status) => {
    const { result, connection } = await renderStarted(useComposer)
    await receive(connection, { type: 'connection.changed', change: { status } })
    expect(result.current.blockedBy).toBeUndefined()
  })
})

test('files can be attached where the connection can upload', async () => {
  const without = await renderChat(useComposer)
  expect(without.result.current.canAttach).toBe(false)
  cleanup()
  const withUpload = await renderChat(useComposer, { upload: () => Promise.resolve({}) })
  expect(withUpload.result.current.canAttach).toBe(true)
})

test.each([[true], [false]])('typing is told where the wire can: %s', async (typingOut) => {
  const { result, connection } = await renderStarted(useComposer, { capabilities: { typingOut } })
  await happen(() => result.current.onTyping(true))
  expect(sent(connection, 'typing.notify')).toHaveLength(typingOut ? 1 : 0)
})
