import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { ChatEvent, ConversationSummary } from '../../src/model/index.ts'
import { useConversations } from '../../src/react/index.ts'
import { own, said } from '../core/messages.ts'
import { drop, happen, receive, renderChat, renderStarted, sent } from './scriptedChat.tsx'

afterEach(cleanup)

const summaries = (...ids: string[]): ConversationSummary[] => ids.map((id) => ({ id, title: `About ${id}` }))

test('lists, and goes on to the next page', async () => {
  const { result, connection } = await renderStarted(useConversations)
  expect(result.current).toMatchObject({ conversations: [], status: 'idle', hasMore: false })
  await happen(() => result.current.refresh())
  expect(result.current.status).toBe('loading')
  await receive(connection, { type: 'conversations.loaded', conversations: summaries('c1', 'c2'), page: { number: 1, hasNext: true } })
  expect(result.current).toMatchObject({ conversations: summaries('c1', 'c2'), status: 'loaded', hasMore: true })
  await happen(() => result.current.loadMore())
  await receive(connection, { type: 'conversations.loaded', conversations: summaries('c3'), page: { number: 2, hasNext: false } })
  expect(result.current).toMatchObject({ conversations: summaries('c1', 'c2', 'c3'), hasMore: false })
  expect(sent(connection, 'conversations.list').map(({ page, limit }) => [page, limit])).toEqual([[1, 20], [2, 20]])
})

test('asks for what it was asked for', async () => {
  const { result, connection } = await renderStarted(useConversations)
  await happen(() => result.current.refresh({ limit: 5, filter: { status: 'open' }, search: { title: 'parcel' } }))
  expect(sent(connection, 'conversations.list')).toEqual([
    { type: 'conversations.list', page: 1, limit: 5, filter: { status: 'open' }, search: { title: 'parcel' } },
  ])
})

test('goes on with what it was asked for, also when it is asked anew and from elsewhere', async () => {
  const { result, connection, unmount } = await renderStarted(useConversations)
  expect(result.current.filter).toBeUndefined()
  await happen(() => result.current.refresh({ limit: 5, filter: { status: 'open' } }))
  expect(result.current.filter).toEqual({ status: 'open' })
  await receive(connection, { type: 'conversations.loaded', conversations: summaries('c1'), page: { number: 1, hasNext: true } })
  await happen(() => result.current.loadMore())
  await happen(() => result.current.refresh())
  expect(sent(connection, 'conversations.list').map(({ page, limit, filter }) => [page, limit, filter])).toEqual([1, 2, 1].map((page) => [page, 5, { status: 'open' }]))
  await happen(() => result.current.refresh({}))
  expect([result.current.filter, sent(connection, 'conversations.list').at(-1)]).toEqual([undefined, { type: 'conversations.list', page: 1, limit: 20 }])
  unmount()
})

describe('a list that changes while it is shown', () => {
  test('takes what is new, and loses what no longer fits its filter', async () => {
    const { result, connection } = await renderStarted(useConversations)
    await happen(() => result.current.refresh({ filter: { status: 'queued' } }))
    await receive(connection, { type: 'conversations.loaded', conversations: summaries('c1', 'c2'), page: { number: 1, hasNext: false } })
    await receive(connection, { type: 'conversations.changed', conversation: { id: 'c3', status: 'queued' }, isNew: true })
    await receive(connection, { type: 'conversations.changed', conversation: { id: 'c1', status: 'agent' } })
    expect(result.current.conversations.map(({ id }) => id)).toEqual(['c3', 'c2'])
  })

  // Pages are cut by the server: when one leaves a full page, the first of the next has moved onto it.
  test.each<[name: string, changes: ChatEvent[], page: number]>([
    ['goes on with the next page', [], 3],
    ['asks for the last page again when one has left', [{ type: 'conversations.changed', conversation: { id: 'c1', status: 'agent' } }], 2],
    ['goes on with the next page when one came', [{ type: 'conversations.changed', conversation: { id: 'n1', status: 'queued' }, isNew: true }], 3],
    [
      'leaves out a page that it knows when many came',
      [1, 2, 3].map((number) => ({ type: 'conversations.changed', conversation: { id: `n${number}`, status: 'queued' }, isNew: true })),
      4,
    ],
  ])('%s', async (_name, changes, page) => {
    const { result, connection } = await renderStarted(useConversations)
    await happen(() => result.current.refresh({ limit: 2, filter: { status: 'queued' } }))
    await receive(connection, { type: 'conversations.loaded', conversations: summaries('c1', 'c2'), page: { number: 1, hasNext: true } })
    await happen(() => result.current.loadMore())
    await receive(connection, { type: 'conversations.loaded', conversations: summaries('c3', 'c4'), page: { number: 2, hasNext: true } }, ...changes)
    await happen(() => result.current.loadMore())
    expect(sent(connection, 'conversations.list').at(-1)?.page).toBe(page)
  })
})

test('a fresh first page takes the place of what was there', async () => {
  const { result, connection } = await renderStarted(useConversations)
  await receive(connection, { type: 'conversations.loaded', conversations: summaries('c1', 'c2') })
  await receive(connection, { type: 'conversations.loaded', conversations: summaries('c2') })
  expect(result.current.conversations).toEqual(summaries('c2'))
})

describe('a list that does not come', () => {
  test('has failed when the server says so', async () => {
    const { result, connection } = await renderStarted(useConversations)
    await happen(() => result.current.refresh())
    await receive(connection, { type: 'conversations.failed' })
    expect(result.current.status).toBe('failed')
  })

  test('has failed at once on a line that is down', async () => {
    const { result } = await renderChat(useConversations)
    await happen(() => result.current.refresh())
    expect(result.current.status).toBe('failed')
  })

  test('has failed when the line breaks before', async () => {
    const { result, connection } = await renderStarted(useConversations)
    await happen(() => result.current.refresh())
    await drop(connection)
    expect(result.current.status).toBe('failed')
  })

  test('has failed after 10 s', async () => {
    const { result, connection } = await renderStarted(useConversations)
    await happen(() => result.current.refresh())
    await happen(() => connection.clock.advance(9_999))
    expect(result.current.status).toBe('loading')
    await happen(() => connection.clock.advance(1))
    expect(result.current.status).toBe('failed')
  })
})

describe('opening one', () => {
  test('brings its transcript', async () => {
    const { result, connection, client, rows } = await renderStarted(useConversations)
    await happen(() => expect(result.current.open('c2')).toBe(true))
    expect(sent(connection, 'transcript.fetch')).toHaveLength(1)
    await receive(connection, { type: 'transcript.loaded', complete: true, messages: [said('bot', 'long ago')] })
    expect(rows()).toEqual(['bot: long ago'])
    expect(client.store.getState().conversation).toMatchObject({ id: 'c2', status: 'active' })
  })

  test('waits until every message of the present one is settled', async () => {
    const { result, connection, client, rows } = await renderStarted(useConversations)
    await happen(() => client.send({ text: 'hello' }))
    expect(result.current.open('c2')).toBe(false)
    expect(rows()).toEqual(['visitor: hello [sent]'])
    await receive(connection, { type: 'transcript.loaded', complete: true, messages: [own('hello', 'confirmed')] })
    expect(result.current.open('c2')).toBe(true)
    await happen()
  })

  test('of the present one changes nothing', async () => {
    const { result, connection, client } = await renderStarted(useConversations)
    await happen(() => client.send({ text: 'hello' }))
    expect(result.current.open('c1')).toBe(true)
    expect(sent(connection, 'transcript.fetch')).toHaveLength(0)
  })
})

test('one is removed by its id, all of them without', async () => {
  const { result, connection, client } = await renderStarted(useConversations)
  await receive(connection, { type: 'conversations.loaded', conversations: summaries('c1', 'c2') })
  await happen(() => result.current.remove('c2'))
  await receive(connection, { type: 'conversation.deleted', conversationId: 'c2' })
  expect(result.current.conversations).toEqual(summaries('c1'))
  expect(client.store.getState().conversation.status).toBe('active')
  await happen(() => result.current.removeAll())
  await receive(connection, { type: 'conversation.deleted' })
  expect(result.current.conversations).toEqual([])
  expect(client.store.getState().conversation.status).toBe('ended')
  expect(connection.commands.slice(1)).toEqual([{ type: 'conversation.delete', conversationId: 'c2' }, { type: 'conversations.delete' }])
})
