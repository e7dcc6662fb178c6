import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { createChatClient, type ChatState } from '../../src/core/index.ts'
import {
  ChatProvider,
  useChatSelector,
  useComposer,
  useConnection,
  useConversation,
  useConversations,
  useTranscript,
  useTyping,
} from '../../src/react/index.ts'
import { scriptedConnection } from '../../src/testing/index.ts'
import { said } from '../core/messages.ts'
import { happen, receive, renderStarted, start } from './scriptedChat.tsx'

afterEach(cleanup)

const selectNames = (state: ChatState) => state.participants.map(({ name }) => name ?? '')
const areEqualLists = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n')

test('reads anything, and renders only when the answer changes', async () => {
  let renders = 0
  const { result, connection } = await renderStarted(() => {
    renders++
    return useChatSelector((state) => state.messages.length > 1)
  })
  const before = renders
  await receive(connection, { type: 'message.received', message: said('bot', 'one') })
  expect([result.current, renders]).toEqual([false, before])
  await receive(connection, { type: 'message.received', message: said('bot', 'two') })
  expect([result.current, renders]).toEqual([true, before + 1])
})

test('keeps an answer that is equal, for a selector that makes a new one each time', async () => {
  let renders = 0
  const { result, connection, rerender } = await renderStarted(() => {
    renders++
    return useChatSelector(selectNames, areEqualLists)
  })
  await receive(connection, { type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } })
  expect(result.current).toEqual(['Ana'])
  const [answer, before] = [result.current, renders]
  await receive(connection, { type: 'message.received', message: said('bot', 'one') })
  await receive(connection, { type: 'participants.changed', participants: [{ role: 'agent', name: 'Ana', id: '7' }] })
  expect(renders).toBe(before)
  rerender()
  expect(result.current).toBe(answer)
})

test('a selector that changes is used at once', async () => {
  let key: 'draft' | 'unread' = 'draft'
  const { result, client, rerender } = await renderStarted(() => useChatSelector((state) => state[key]))
  await happen(() => client.setDraft('half'))
  expect(result.current).toBe('half')
  key = 'unread'
  rerender()
  expect(result.current).toBe(0)
})

test('each hook renders for what it tells of, and for nothing else', async () => {
  const connection = scriptedConnection()
  const client = createChatClient({ connection })
  const renders = new Map<string, number>()
  const hooks = { useComposer, useConnection, useConversation, useConversations, useTranscript, useTyping }
  const parts = Object.entries(hooks).map(([name, hook]) => {
    function Part() {
      hook()
      renders.set(name, (renders.get(name) ?? 0) + 1)
      return null
    }
    return <Part key={name} />
  })
  render(<ChatProvider client={client}>{parts}</ChatProvider>)
  await happen()
  await start(connection, { type: 'agent.joined', agent: { role: 'agent', name: 'Ana' } })
  await happen(() => client.setDraft('I am just wri'))

  const rendersDuring = async (action: () => unknown): Promise<Record<string, number>> => {
    renders.clear()
    await action()
    return Object.fromEntries(renders)
  }
  const hundredMessages = async () => {
    for (let index = 0; index < 100; index++) await receive(connection, { type: 'message.received', message: said('bot', `${index}`) })
  }
  expect(await rendersDuring(hundredMessages)).toEqual({ useTranscript: 100 })
  expect(await rendersDuring(() => happen(() => client.setDraft('I am just writing')))).toEqual({ useComposer: 1 })
  expect(await rendersDuring(() => receive(connection, { type: 'conversations.failed' }))).toEqual({ useConversations: 1 })
  expect(await rendersDuring(() => receive(connection, { type: 'queue.changed', queue: { position: 1 } }))).toEqual({ useConversation: 1 })
  expect(await rendersDuring(() => receive(connection, { type: 'frame.ignored', name: 'news', payload: {} }))).toEqual({})
})
