import { cleanup, render, renderHook } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { createChatClient } from '../../src/core/index.ts'
import type { ChatEvent } from '../../src/model/index.ts'
import { ChatProvider, useChatClient, useChatEvent } from '../../src/react/index.ts'
import { scriptedConnection } from '../../src/testing/index.ts'
import { said } from '../core/messages.ts'
import { happen, receive, renderStarted, start } from './scriptedChat.tsx'

afterEach(cleanup)

const action: ChatEvent = { type: 'action.received', action: { id: 'open-page', data: { page: 'cards' } } }
const hello: ChatEvent = { type: 'message.received', message: said('bot', 'hello') }

test('hears one type, or all', async () => {
  const onAction = vi.fn()
  const onAny = vi.fn()
  const { connection } = await renderStarted(() => {
    useChatEvent('action.received', onAction)
    useChatEvent('*', onAny)
  })
  onAny.mockClear()
  await receive(connection, action, hello)
  expect(onAction).toHaveBeenCalledExactlyOnceWith(action)
  expect(onAny.mock.calls).toEqual([[action], [hello]])
})

test('hears of it after the state has changed', async () => {
  const lengths: number[] = []
  const { connection } = await renderStarted(() => {
    const { store } = useChatClient()
    useChatEvent('message.received', () => lengths.push(store.getState().messages.length))
  })
  await receive(connection, hello)
  expect(lengths).toEqual([1])
})

test('the latest listener hears, and a changed type takes effect', async () => {
  const heard: string[] = []
  const connection = scriptedConnection()
  const client = createChatClient({ connection })
  const { rerender } = renderHook(
    ({ name, type }: { readonly name: string; readonly type: 'action.received' | 'message.received' }) =>
      useChatEvent(type, () => heard.push(`${name} ${type}`)),
    {
      initialProps: { name: 'first', type: 'action.received' },
      wrapper: ({ children }: { readonly children: ReactNode }) => <ChatProvider client={client}>{children}</ChatProvider>,
    },
  )
  await happen()
  await start(connection, action)
  rerender({ name: 'second', type: 'action.received' })
  await receive(connection, action, hello)
  rerender({ name: 'third', type: 'message.received' })
  await receive(connection, action, { type: 'message.received', message: said('bot', 'again') })
  expect(heard).toEqual(['first action.received', 'second action.received', 'third message.received'])
})

test('under StrictMode it hears once, and after unmounting no more', async () => {
  const connection = scriptedConnection()
  const client = createChatClient({ connection })
  const release = client.open()
  const listener = vi.fn()
  function Listening() {
    useChatEvent('action.received', listener)
    return null
  }
  const { unmount } = render(
    <StrictMode>
      <ChatProvider client={client}>
        <Listening />
      </ChatProvider>
    </StrictMode>,
  )
  await happen()
  await start(connection, action)
  expect(listener).toHaveBeenCalledTimes(1)
  unmount()
  await receive(connection, action)
  expect(listener).toHaveBeenCalledTimes(1)
  release()
})

test('a malformed frame is heard of and changes nothing else', async () => {
  const onRejected = vi.fn()
  const { connection, rows } = await renderStarted(() => useChatEvent('frame.rejected', onRejected))
  await happen(() => connection.script.deliver('{"events": [{"no": "type"'))
  expect(onRejected).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: 'frame.rejected', sample: '{"events": [{"no": "type"' }))
  expect(rows()).toEqual([])
})
