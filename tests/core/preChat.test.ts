import { describe, expect, it } from 'vitest'
import { preChatStart } from '../../src/core/client/preChat.ts'
import type { CommandOf, FormDefinition } from '../../src/model/index.ts'
import { memoryLocks, memoryStorage } from '../../src/testing/index.ts'
import { answer, chat, connect, drop, record, settled, started, texts, types, wait, type Chat } from './scriptedClient.ts'

const preChat: FormDefinition = {
  name: 'before',
  fields: [
    { type: 'name', name: 'who', fills: 'name' },
    { type: 'email', name: 'mail', fills: 'email' },
    { type: 'text', name: 'topic' },
    { type: 'label', name: 'words' },
  ],
}
const values = { who: 'Ana Mayer', mail: 'ana@example.com', topic: 'refund' }

const starts = ({ connection }: Chat) => connection.commands.filter((command): command is CommandOf<'conversation.start'> => command.type === 'conversation.start')
const stateOf = ({ client }: Chat) => client.store.getState()

async function submit(one: Chat) {
  one.client.submitPreChat(values)
  await settled()
}

describe('what is asked before a conversation', () => {
  it('is answered before one begins: facts about the visitor, and the rest as metadata', async () => {
    const one = await chat({}, { preChat, visitor: { lastName: 'M.' }, metadata: { page: 'home' } })
    await connect(one)
    expect([types(one), stateOf(one).connection.status, stateOf(one).preChat]).toEqual([[], 'ready', preChat])
    await submit(one)
    expect(starts(one)).toEqual([
      { type: 'conversation.start', visitor: { lastName: 'M.', name: 'Ana Mayer', email: 'ana@example.com' }, metadata: { page: 'home', topic: 'refund' } },
    ])
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    expect(stateOf(one).conversation.status).toBe('active')
  })

  it('is answered once, and not while a conversation stands', async () => {
    const one = await chat({}, { preChat })
    await connect(one)
    await submit(one)
    await submit(one)
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    await submit(one)
    expect(starts(one)).toHaveLength(1)
  })

  it('may be answered before the line stands, and is not asked again when it breaks', async () => {
    const one = await chat({}, { preChat })
    await submit(one)
    expect(stateOf(one).conversation.status).toBe('starting')
    await connect(one)
    expect(starts(one)).toHaveLength(1)
    await drop(one)
    await connect(one)
    expect(starts(one).map(({ visitor }) => visitor?.['name'])).toEqual(['Ana Mayer', 'Ana Mayer'])
    expect(stateOf(one).conversation.status).toBe('starting')
  })

  it('may be answered while the device is offline on a line that is kept', async () => {
    const one = await chat({}, { preChat })
    await connect(one)
    one.connection.script.line({ status: 'offline' })
    await submit(one)
    expect(starts(one)).toHaveLength(0)
    one.connection.script.line({ status: 'open', kept: true })
    await settled()
    expect(starts(one)).toHaveLength(1)
  })

  it('holds up what the visitor has said already', async () => {
    const one = await chat({}, { preChat })
    one.client.send({ text: 'hello' })
    await connect(one)
    one.client.start()
    await settled()
    expect(types(one)).toEqual([])
    await submit(one)
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    expect(texts(one)).toEqual(['hello'])
  })

  it('may come by the wire, in the frame of the greeting or before it', async () => {
    for (const isEarlier of [true, false]) {
      const one = await chat()
      one.connection.connect()
      if (isEarlier) one.connection.receive({ type: 'preChat.defined', form: preChat })
      one.connection.receive({ type: 'session.opened' }, ...(isEarlier ? [] : [{ type: 'preChat.defined', form: preChat } as const]))
      await settled()
      expect(types(one)).toEqual([])
      await submit(one)
      expect(starts(one)).toHaveLength(1)
    }
  })

  it('is no more in the way once the wire takes it back', async () => {
    const one = await chat({}, { preChat })
    await connect(one)
    await answer(one, { type: 'preChat.defined' })
    expect(starts(one)).toHaveLength(1)
  })

  it('is not asked when a conversation is taken up again', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    before.close()
    const one = await chat({ storage, clock: before.connection.clock, idPrefix: 'after' }, { preChat })
    await connect(one)
    expect(stateOf(one).conversation.status).toBe('active')
    expect(types(one)).toEqual(['transcript.fetch'])
  })

  it('is asked again for the next conversation, which begins with new answers alone', async () => {
    const one = await chat({}, { preChat })
    await connect(one)
    await submit(one)
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    one.client.startNew()
    await settled()
    await connect(one)
    expect([starts(one).length, stateOf(one).preChat, stateOf(one).conversation.status]).toEqual([1, preChat, 'none'])
    one.client.submitPreChat({ topic: 'order' })
    await settled()
    expect(starts(one)[1]).toEqual({ type: 'conversation.start', metadata: { topic: 'order' } })
  })

  it('is answered anew by the next visitor', async () => {
    const one = await chat({}, { preChat })
    await connect(one)
    await submit(one)
    one.client.forget()
    await settled()
    await connect(one)
    one.client.submitPreChat({})
    await settled()
    expect(starts(one).at(-1)).toEqual({ type: 'conversation.start' })
  })

  it('F41: leads to one conversation where another tab has begun it meanwhile', async () => {
    const storage = memoryStorage()
    const locks = memoryLocks()
    const [first, second] = [
      await chat({ storage, locks: locks.tab(), idPrefix: 'a' }, { preChat }),
      await chat({ storage, locks: locks.tab(), idPrefix: 'b' }, { preChat }),
    ]
    await connect(first)
    await connect(second)
    await submit(first)
    await answer(first, { type: 'conversation.started', conversationId: 'c1' })
    await submit(second)
    expect(starts(second)).toEqual([])
    expect(stateOf(second).conversation).toMatchObject({ id: 'c1', status: 'active' })
  })

  it('leaves out what was not answered', () => {
    expect(preChatStart(preChat, { who: '', topic: '', mail: 'a@b.c', place_lat: '1' }, {})).toEqual({ visitor: { email: 'a@b.c' }, metadata: { place_lat: '1' } })
  })
})

describe('a service that is closed', () => {
  const closed = { type: 'availability.changed', availability: { isOpen: false } } as const

  it('gets no conversation by itself; when it opens one begins', async () => {
    const one = await chat()
    one.connection.connect()
    one.connection.receive(closed, { type: 'session.opened' })
    await settled()
    expect([types(one), stateOf(one).connection.status]).toEqual([[], 'ready'])
    one.client.request({ type: 'availability.check' })
    await answer(one, closed)
    expect(types(one)).toEqual(['availability.check'])
    await answer(one, { type: 'availability.changed', availability: { isOpen: true, waitSeconds: 30 } })
    expect(types(one)).toEqual(['availability.check', 'conversation.start'])
  })

  it('goes on with a conversation that stands', async () => {
    const one = await started()
    await answer(one, closed)
    await drop(one)
    await connect(one, closed)
    await answer(one, record())
    await wait(one, 1_000)
    expect(stateOf(one)).toMatchObject({ connection: { status: 'ready' }, conversation: { status: 'active' } })
  })

  it('asks what is asked before only when it opens', async () => {
    const one = await chat({}, { preChat })
    await connect(one, closed)
    await answer(one, { type: 'availability.changed', availability: { isOpen: true } })
    expect(types(one)).toEqual([])
    await submit(one)
    expect(types(one)).toEqual(['conversation.start'])
  })
})
