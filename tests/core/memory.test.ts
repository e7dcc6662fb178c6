import { describe, expect, it } from 'vitest'
import { createChatClient } from '../../src/core/index.ts'
import type { ChatStorage } from '../../src/model/index.ts'
import { memoryStorage, scriptedConnection } from '../../src/testing/index.ts'
import { own, said } from './messages.ts'
import { answer, chat, connect, drop, lastId, record, rows, settled, started, texts, wait, type Chat } from './scriptedClient.ts'

/** Lets the page go and come back. */
async function reload(before: Chat, storage: ChatStorage): Promise<Chat> {
  before.close()
  const { clock } = before.connection
  return chat({ storage, clock, idPrefix: `after-${clock.now()}` })
}

/** Says something that the record proves. */
async function prove(one: Chat, text: string, ...said: Parameters<typeof record>): Promise<void> {
  one.client.send({ text })
  await settled()
  await wait(one, 3_000)
  await answer(one, record(...said, own(text, 'confirmed')))
}

/** Two looks, two seconds apart, at the same record. */
async function lookTwice(one: Chat, ...messages: Parameters<typeof record>): Promise<void> {
  await connect(one)
  await answer(one, record(...messages))
  await wait(one, 2_000)
  await answer(one, record(...messages))
}

describe('after a reload', () => {
  it('the same words said before are no proof of those said last', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await prove(before, 'yes')
    await answer(before, { type: 'message.received', message: said('bot', 'sure?') })
    before.client.send({ text: 'yes' })
    await settled()
    await drop(before)
    const after = await reload(before, storage)
    await lookTwice(after, own('yes', 'confirmed'), said('bot', 'sure?'))
    expect(texts(after)).toEqual(['yes'])
    expect(rows(after)).toEqual(['visitor: yes [confirmed]', 'bot: sure?', 'visitor: yes [sent]'])
  })

  it('a record that lacks what was proved proves nothing', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await prove(before, 'proved')
    before.client.send({ text: 'lost?' })
    await settled()
    await drop(before)
    const after = await reload(before, storage)
    await lookTwice(after)
    expect(texts(after)).toEqual([])
    expect(rows(after)).toEqual(['visitor: proved [confirmed]', 'visitor: lost? [unconfirmed]'])
  })

  it('nothing is kept of what was proved once nothing is in doubt', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await prove(before, 'proved')
    const after = await reload(before, storage)
    expect(rows(after)).toEqual([])
  })

  it.each([
    [600_000, 'visitor: hello [queued]', ['hello']],
    [600_001, 'visitor: hello [failed]', []],
  ])('what waited %i ms stands as “%s”: its author may have left', async (age, row, sent) => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await drop(before)
    before.client.send({ text: 'hello' })
    before.connection.clock.advance(age)
    const after = await reload(before, storage)
    expect(rows(after)).toEqual([row])
    await connect(after)
    await answer(after, record())
    expect(texts(after)).toEqual(sent)
    if (sent.length === 0) after.client.resend(lastId(after))
    await settled()
    expect(texts(after)).toEqual(['hello'])
  })

  it('what is typed before the first dial stands behind what is remembered', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await drop(before)
    before.client.send({ text: 'first' })
    before.client.setDraft('half')
    before.close()
    const connection = scriptedConnection({ storage, idPrefix: 'second' })
    const client = createChatClient({ connection })
    const after: Chat = { client, connection, close: () => undefined }
    client.send({ text: 'second' })
    expect(client.store.getState().draft).toBe('half')
    client.setDraft('whole')
    client.open()
    await settled()
    await connect(after)
    await answer(after, record())
    expect(texts(after)).toEqual(['first', 'second'])
    expect(client.store.getState().draft).toBe('whole')
  })
})

describe('a record that was damaged', () => {
  const message = { id: 'x', wireIds: ['x'], author: { role: 'visitor' }, delivery: { status: 'queued' }, time: 1 }
  it.each([
    ['a part that is nothing', { ...message, parts: [null] }],
    ['a part without words', { ...message, parts: [{ kind: 'text', format: 'plain' }] }],
    ['a file that is nothing', { ...message, parts: [{ kind: 'files', files: [null] }] }],
    ['files that are no list', { ...message, parts: [{ kind: 'files', files: 5 }] }],
    ['a delivery that nobody knows', { ...message, parts: [], delivery: { status: 'lost' } }],
    ['a wire id that is no text', { ...message, parts: [], wireIds: [5] }],
  ])('by %s costs that message alone', async (_what, damaged) => {
    const storage = memoryStorage()
    const sound = { ...message, id: 'y', wireIds: ['y'], parts: [{ kind: 'text', format: 'plain', text: 'sound' }] }
    const connection = scriptedConnection({ storage })
    const savedAt = connection.clock.now()
    storage.set('parlance:test', JSON.stringify({ version: 1, savedAt, visitorId: 'v', conversationId: 'c1', outbox: [damaged, { ...sound, time: savedAt }] }))
    const one = await chat({ storage })
    await connect(one)
    await answer(one, record())
    expect(texts(one)).toEqual(['sound'])
  })
})

it('what cannot be written down is sent all the same', async () => {
  const wire: Record<string, unknown> = {}
  wire['self'] = wire
  const one = await started({ upload: () => Promise.resolve({ wire }), adapter: { name: 'any', decode: scriptedConnection().adapter.decode, encode: () => ({ via: 'socket', data: '{}' }) } })
  one.client.send({ files: [new Blob(['x'])] })
  await settled()
  expect(rows(one)).toEqual(['visitor: files [sent]'])
})
