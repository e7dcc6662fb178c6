import { cleanup, renderHook } from '@testing-library/react'
import { StrictMode, useEffect, useRef, type ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { createChatClient } from '../../src/core/index.ts'
import type { ChatEvent, ExchangeDefinition } from '../../src/model/index.ts'
import { ChatProvider, useExchange } from '../../src/react/index.ts'
import { scriptedConnection } from '../../src/testing/index.ts'
import { drop, happen, receive, renderChat, renderStarted, sent, start } from './scriptedChat.tsx'

afterEach(cleanup)

interface Search {
  readonly query: string
}
interface Found extends Search {
  readonly items: readonly string[]
}

const search: ExchangeDefinition<Search, Found> = {
  command: 'test.search',
  event: 'test.found',
  answers: (question, found) => question.query === found.query,
  before: [{ name: 'test.join', payload: {} }],
}
const found = (query: string, ...items: string[]): ChatEvent => ({ type: 'extension.received', name: 'test.found', payload: { query, items } })

const useSearch = () => useExchange(search)
const useTwo = () => ({ one: useExchange(search), other: useExchange(search) })

test('asks, waits and holds the answer until there is another', async () => {
  const { result, connection } = await renderStarted(useSearch)
  expect(result.current).toMatchObject({ status: 'idle', question: undefined, answer: undefined, error: undefined })
  await happen(() => result.current.ask({ query: 'cards' }))
  expect(result.current).toMatchObject({ status: 'asking', question: { query: 'cards' } })
  await receive(connection, found('cards', 'a'))
  expect(result.current).toMatchObject({ status: 'answered', answer: { query: 'cards', items: ['a'] } })
  await happen(() => result.current.ask({ query: 'loans' }))
  expect(result.current).toMatchObject({ status: 'asking', question: { query: 'loans' }, answer: { query: 'cards' } })
  await receive(connection, found('loans'))
  expect(result.current).toMatchObject({ status: 'answered', answer: { query: 'loans' } })
  expect(sent(connection, 'extension.send').map(({ name }) => name)).toEqual(['test.join', 'test.search', 'test.search'])
})

test('two that ask the same kind of question each get their own answer', async () => {
  const { result, connection } = await renderStarted(useTwo)
  await happen(() => {
    result.current.one.ask({ query: 'cards' })
    result.current.other.ask({ query: 'loans' })
  })
  await receive(connection, found('loans', 'b'))
  expect([result.current.one.status, result.current.other.answer?.items]).toEqual(['asking', ['b']])
  await receive(connection, found('cards', 'a'))
  expect(result.current.one.answer?.items).toEqual(['a'])
  expect(sent(connection, 'extension.send').filter(({ name }) => name === 'test.join')).toHaveLength(1)
})

test('an answer to what was asked before is not taken for that of the latest question', async () => {
  const { result, connection } = await renderStarted(useSearch)
  await happen(() => result.current.ask({ query: 'car' }))
  await happen(() => result.current.ask({ query: 'cards' }))
  await receive(connection, found('car', 'old'))
  expect(result.current).toMatchObject({ status: 'asking', answer: undefined })
  await receive(connection, found('cards', 'new'))
  expect(result.current.answer?.items).toEqual(['new'])
})

test('has failed when no answer comes in 15 seconds, and can be asked again', async () => {
  const { result, connection } = await renderStarted(useSearch)
  await happen(() => result.current.ask({ query: 'cards' }))
  await happen(() => connection.clock.advance(15_000))
  expect(result.current).toMatchObject({ status: 'failed', error: 'timeout', question: { query: 'cards' } })
  await happen(() => result.current.ask({ query: 'cards' }))
  expect(result.current).toMatchObject({ status: 'asking', error: undefined })
})

test('has failed when the line breaks, or is not there', async () => {
  const { result, connection } = await renderStarted(useSearch)
  await happen(() => result.current.ask({ query: 'cards' }))
  await drop(connection)
  expect(result.current).toMatchObject({ status: 'failed', error: 'line' })
})

test('has failed at once before the line stands', async () => {
  const { result } = await renderChat(useSearch)
  await happen(() => result.current.ask({ query: 'cards' }))
  expect(result.current).toMatchObject({ status: 'failed', error: 'line' })
})

test('an answer that comes after the component is gone hurts nobody, and the client keeps no timer', async () => {
  const { result, connection, unmount } = await renderStarted(useSearch)
  await happen(() => result.current.ask({ query: 'cards' }))
  unmount()
  await happen(() => connection.receive(found('cards')))
  expect(connection.clock.pending).toBe(0)
})

test('works under StrictMode, also where it is asked once in an effect', async () => {
  const connection = scriptedConnection()
  const client = createChatClient({ connection })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StrictMode>
      <ChatProvider client={client}>{children}</ChatProvider>
    </StrictMode>
  )
  const { result, rerender } = renderHook(
    ({ isAsking }: { readonly isAsking: boolean }) => {
      const exchange = useExchange(search)
      const hasAsked = useRef(false)
      useEffect(() => {
        if (!isAsking || hasAsked.current) return
        hasAsked.current = true
        exchange.ask({ query: 'cards' })
      })
      return exchange
    },
    { wrapper, initialProps: { isAsking: false } },
  )
  await happen()
  await start(connection)
  await happen(() => rerender({ isAsking: true }))
  await receive(connection, found('cards', 'a'))
  expect(result.current.answer?.items).toEqual(['a'])
  expect(sent(connection, 'extension.send').filter(({ name }) => name === 'test.search')).toHaveLength(1)
})
