import { describe, expect, it } from 'vitest'
import { createChatClient } from '../../src/core/index.ts'
import type { ChatLocks } from '../../src/model/index.ts'
import { memoryLocks, memoryStorage, scriptedConnection } from '../../src/testing/index.ts'
import { said } from './messages.ts'
import { answer, chat, connect, fakeChatByHttp, posted, record, respond, rows, settled, started, types, wait, type Chat } from './scriptedClient.ts'
import { browser, type Tab } from './tabs.ts'

async function reconnect(tab: Tab, ...messages: Parameters<typeof record>): Promise<void> {
  await connect(tab)
  await answer(tab, record(...messages))
  await wait(tab, 2_000)
}

const conversationOf = ({ client }: Chat) => client.store.getState().conversation
const starts = (one: Chat) => types(one).filter((type) => type === 'conversation.start').length

describe('a new conversation that the visitor asks for', () => {
  it('is a new one, though another tab went to an older one', async () => {
    const { start, open } = browser()
    const first = await start()
    const second = await open()
    await reconnect(second)
    second.client.openConversation('c0')
    await settled()
    expect(first.client.startNew()).toBe(true)
    await settled()
    expect([starts(first), conversationOf(first).status]).toEqual([2, 'starting'])
    await answer(first, { type: 'conversation.started', conversationId: 'c2' })
    expect(conversationOf(second)).toMatchObject({ id: 'c0', status: 'active' })
    expect(conversationOf(await open())).toMatchObject({ id: 'c2' })
  })

  it.each(['before', 'after'])('is a new one when it is asked for right %s the chat is opened', async (when) => {
    const { start, storage, clock, locks } = browser()
    const before = await start()
    before.close()
    const connection = scriptedConnection({ storage, clock, locks: locks.tab(), idPrefix: 'after', capabilities: { typingIn: false } })
    const client = createChatClient({ connection })
    if (when === 'before') expect(client.startNew()).toBe(true)
    const close = client.open()
    if (when === 'after') expect(client.startNew()).toBe(true)
    await settled()
    const one = { client, connection, close }
    await connect(one)
    expect([starts(one), conversationOf(one)]).toEqual([1, { status: 'starting' }])
  })
})

describe('forget', () => {
  it('reaches a tab that was asleep through two of them', async () => {
    const { start, open, storage } = browser()
    const first = await start()
    const second = await open()
    await reconnect(second, said('bot', 'your balance is 5'))
    const visitorOf = () => (JSON.parse(storage.get('parlance:test') ?? '') as { readonly visitorId: string }).visitorId
    first.client.forget()
    first.client.forget()
    await settled()
    expect(rows(second)).toEqual([])
    const visitor = visitorOf()
    second.client.setDraft('x')
    expect(visitorOf()).toBe(visitor)
  })

  it('in all tabs at once leaves one visitor', async () => {
    const { start, open, storage } = browser()
    const first = await start()
    const second = await open()
    await reconnect(second)
    first.client.forget()
    second.client.forget()
    await settled()
    const visitorOf = () => (JSON.parse(storage.get('parlance:test') ?? '') as { readonly visitorId: string }).visitorId
    const visitor = visitorOf()
    await connect(second)
    second.client.send({ text: 'hello' })
    await settled()
    await answer(second, { type: 'conversation.started', conversationId: 'c2' })
    await connect(first)
    first.client.send({ text: 'hello' })
    await settled()
    expect([starts(second), starts(first)]).toEqual([1, 1])
    expect([conversationOf(first).id, visitorOf()]).toEqual(['c2', visitor])
  })
})

it('forget, where the storage tells nothing: what another tab says next is thrown away with the rest, and begins nothing', async () => {
  const { get, set, remove } = memoryStorage()
  const { start, open } = browser({ get, set, remove })
  const first = await start()
  const second = await open()
  await reconnect(second)
  first.client.forget()
  await settled()
  second.client.send({ text: 'hello' })
  await settled()
  await connect(second)
  expect([rows(second), starts(second)]).toEqual([[], 0])
})

it('forget: the next visitor does not wait for what the one before was sending', async () => {
  const one = await started({ adapter: fakeChatByHttp })
  one.client.send({ text: 'old' })
  await settled()
  one.client.forget()
  await connect(one)
  one.client.send({ text: 'new' })
  await settled()
  await answer(one, { type: 'conversation.started', conversationId: 'c2' })
  const sends = () => posted(one).flatMap((command) => (command.type === 'message.send' ? [command.message.parts] : []))
  expect(sends()).toMatchObject([[{ text: 'old' }], [{ text: 'new' }]])
  one.client.send({ text: 'newer' })
  await respond(one, 'message.send')
  expect(sends()).toHaveLength(3)
})

it('F30: locks that the browser denies hold up no conversation', async () => {
  const denied: ChatLocks = { request: () => Promise.resolve(undefined) }
  const one = await chat({ storage: memoryStorage(), locks: denied })
  await connect(one)
  expect(starts(one)).toBe(1)
})


it.each([
  ['locks that the browser denies', { storage: memoryStorage(), locks: { request: () => Promise.resolve(undefined) } }],
  ['a storage that is full', { storage: { ...memoryStorage(), set: () => false as const }, locks: memoryLocks().tab() }],
])('F40: with %s, a chat that is closed and opened again still has what waits', async (_what, options) => {
  const one = await chat(options)
  one.client.send({ text: 'hello' })
  one.close()
  const close = one.client.open()
  await settled()
  expect(rows(one)).toEqual(['visitor: hello [queued]'])
  close()
})

it('what tells the other tabs of news names no conversation, as it stays in the storage', async () => {
  const { start, storage, wait: pass } = browser()
  const tab = await start()
  await answer(tab, { type: 'message.received', message: said('bot', 'hi') })
  await pass(1_000)
  expect(storage.get('parlance:test:news')).toEqual(expect.any(String))
  expect(storage.get('parlance:test:news')).not.toContain('c1')
})
