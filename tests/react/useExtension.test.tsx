import { act, cleanup, renderHook } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { createChatClient } from '../../src/core/index.ts'
import type { ChatEvent } from '../../src/model/index.ts'
import { ChatProvider, useExtension, useExtensionLog } from '../../src/react/index.ts'
import { scriptedConnection } from '../../src/testing/index.ts'
import { receive, renderStarted, start } from './scriptedChat.tsx'

afterEach(cleanup)

const notice = (title: string): ChatEvent => ({ type: 'extension.received', name: 'test.notice', payload: { title } })

test('holds what came last', async () => {
  const { result, connection } = await renderStarted(() => useExtension<{ readonly title: string }>('test.notice'))
  expect(result.current).toBeUndefined()
  await receive(connection, notice('one'), notice('two'))
  expect(result.current?.title).toBe('two')
  await receive(connection, { type: 'extension.received', name: 'test.other', payload: { title: 'three' } })
  expect(result.current?.title).toBe('two')
})

test('holds the latest few, oldest first', async () => {
  const { result, connection } = await renderStarted(() => useExtensionLog<{ readonly title: string }>('test.notice', 3))
  expect(result.current).toEqual([])
  await receive(connection, ...['1', '2', '3', '4'].map(notice))
  expect(result.current.map(({ title }) => title)).toEqual(['2', '3', '4'])
})

test('holds nothing of another name when the name changes', async () => {
  let name = 'test.notice'
  const { result, connection, rerender } = await renderStarted(() => useExtensionLog(name))
  await receive(connection, notice('one'))
  name = 'test.other'
  rerender()
  expect(result.current).toEqual([])
  await receive(connection, notice('two'), { type: 'extension.received', name: 'test.other', payload: 3 })
  expect(result.current).toEqual([3])
})

test('hears each once under StrictMode', async () => {
  const connection = scriptedConnection()
  const client = createChatClient({ connection })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StrictMode>
      <ChatProvider client={client}>{children}</ChatProvider>
    </StrictMode>
  )
  const { result } = renderHook(() => useExtensionLog('test.notice'), { wrapper })
  await act(() => Promise.resolve())
  await start(connection)
  await receive(connection, notice('one'))
  expect(result.current).toEqual([{ title: 'one' }])
})
