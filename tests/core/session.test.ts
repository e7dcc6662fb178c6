import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../../src/testing/index.ts'
import { own, said } from './messages.ts'
import { answer, chat, connect, drop, fakeChatByHttp, lastId, posted, record, respond, rows, settled, started, texts, types, wait, type Chat } from './scriptedClient.ts'

const state = ({ client }: Chat) => client.store.getState()
const byHttp = { adapter: fakeChatByHttp }

/** A conversation on the wire by HTTP. */
async function startedByHttp(): Promise<Chat> {
  const one = await chat(byHttp)
  await connect(one)
  await respond(one, 'conversation.start', { type: 'conversation.started', conversationId: 'c1' })
  return one
}

/** The device was offline, or asleep, and the line held. */
async function keep({ connection }: Chat): Promise<void> {
  connection.script.line({ status: 'open', kept: true })
  await settled()
}

describe('the start', () => {
  it('is asked for once, though the line proves to be kept meanwhile', async () => {
    const one = await chat()
    await connect(one)
    await keep(one)
    expect(types(one)).toEqual(['conversation.start'])
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    expect(state(one).connection.status).toBe('ready')
  })

  it('is asked for again on a new line when a kept one does not answer', async () => {
    const one = await chat()
    await connect(one)
    await keep(one)
    await wait(one, 10_000)
    expect(one.connection.script.redialled).toBe(1)
  })

  it('that is answered late, after it was asked for again, gives one conversation', async () => {
    const one = await chat(byHttp)
    await connect(one)
    await drop(one)
    await connect(one)
    const [late, again] = one.connection.script.exchanges
    const outcome = (conversationId: string) => ({ ok: true, status: 200, body: JSON.stringify({ events: [{ type: 'conversation.started', conversationId }] }) })
    late?.respond(outcome('c1'))
    await settled()
    one.client.send({ text: 'hello' })
    await settled()
    again?.respond(outcome('c2'))
    await settled()
    expect(state(one).conversation).toEqual({ id: 'c1', status: 'active' })
    expect(posted(one).map((command) => command.type)).toEqual(['conversation.start', 'conversation.start', 'message.send'])
  })

  it('that is told twice lets nothing leave before the record is merged', async () => {
    const one = await started()
    await drop(one)
    one.client.send({ text: 'offline' })
    await connect(one)
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    expect(state(one).connection.status).toBe('handshaking')
    expect(texts(one)).toEqual([])
    await answer(one, record())
    expect(texts(one)).toEqual(['offline'])
  })

  it('comes in the frame of the greeting on some wires', async () => {
    const one = await chat()
    await connect(one, { type: 'conversation.started', conversationId: 'c1' })
    expect(state(one).connection.status).toBe('ready')
  })

  it('does not take the place of a conversation that was opened meanwhile', async () => {
    const one = await chat()
    await connect(one)
    expect(one.client.openConversation('c2')).toBe(true)
    await settled()
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    expect(state(one).conversation.id).toBe('c2')
  })

  it('of a new conversation is asked for once, however often the visitor presses', async () => {
    const one = await started()
    expect([one.client.startNew(), one.client.startNew()]).toEqual([true, true])
    await settled()
    expect(types(one)).toEqual(['conversation.start', 'conversation.start'])
    await answer(one, { type: 'conversation.started', conversationId: 'c2' })
    expect(state(one).conversation).toEqual({ id: 'c2', status: 'active' })
  })

  it('follows a reload where a message waits for it, also when it may not begin by itself', async () => {
    const storage = memoryStorage()
    const before = await chat({ storage }, { autoStart: false })
    before.client.send({ text: 'hello' })
    before.close()
    const after = await chat({ storage, idPrefix: 'second' }, { autoStart: false })
    await connect(after)
    expect(types(after)).toEqual(['conversation.start'])
  })
})

describe('a line that was kept', () => {
  it('is given up when it answers nothing', async () => {
    const one = await started()
    await keep(one)
    await wait(one, 7_999)
    expect(one.connection.script.redialled).toBe(0)
    await wait(one, 1)
    expect(one.connection.script.redialled).toBe(1)
  })

  it.each([record(), { type: 'transcript.failed' } as const])('stays when it answers %j', async (event) => {
    const one = await started()
    await keep(one)
    await wait(one, 7_000)
    await answer(one, event)
    await wait(one, 9_000)
    expect(one.connection.script.redialled).toBe(0)
  })
})

describe('a line by which no answer comes', () => {
  async function unanswered(): Promise<Chat> {
    const one = await startedByHttp()
    const id = one.client.send({ text: 'hello' }) ?? ''
    await settled()
    await respond(one, 'message.send', { type: 'message.acked', id })
    await wait(one, 30_000)
    expect(posted(one).at(-1)?.type).toBe('transcript.fetch')
    return one
  }

  it('is given up when the record holds one, which is shown', async () => {
    const one = await unanswered()
    await respond(one, 'transcript.fetch', record(own('hello', 'confirmed'), said('bot', 'hi')))
    expect(rows(one)).toEqual(['visitor: hello [confirmed]', 'bot: hi'])
    expect(one.connection.script.redialled).toBe(1)
  })

  it('stays when there is none', async () => {
    const one = await unanswered()
    await respond(one, 'transcript.fetch', record(own('hello', 'confirmed')))
    expect(one.connection.script.redialled).toBe(0)
  })

  it('stays when one came meanwhile', async () => {
    const one = await unanswered()
    await answer(one, { type: 'message.received', message: said('bot', 'hi') })
    await respond(one, 'transcript.fetch', record(own('hello', 'confirmed'), said('bot', 'hi')))
    expect(rows(one)).toEqual(['visitor: hello [confirmed]', 'bot: hi'])
    expect(one.connection.script.redialled).toBe(0)
  })
})

describe('leaving a conversation while its record is fetched', () => {
  async function reconciling(): Promise<Chat> {
    const one = await startedByHttp()
    await drop(one)
    await connect(one)
    expect(posted(one).at(-1)?.type).toBe('transcript.fetch')
    return one
  }

  it('brings nothing of it into the new one, which is still waited for', async () => {
    const one = await reconciling()
    one.client.startNew()
    await respond(one, 'transcript.fetch', record(said('bot', 'old')), { type: 'metadata.changed', metadata: { old: true } })
    expect(rows(one)).toEqual([])
    expect(state(one)).toMatchObject({ conversation: { status: 'starting' }, metadata: {} })
    await wait(one, 10_000)
    expect(one.connection.script.redialled).toBe(1)
  })

  it('brings nothing of it into another, whose record decides when messages leave', async () => {
    const one = await reconciling()
    expect(one.client.openConversation('c2')).toBe(true)
    one.client.send({ text: 'here' })
    const [, old] = one.connection.script.exchanges
    old?.respond({ ok: true, status: 200, body: JSON.stringify({ events: [record(said('bot', 'old'))] }) })
    await settled()
    expect(rows(one)).toEqual(['visitor: here [queued]'])
    await respond(one, 'transcript.fetch', record(said('bot', 'new')))
    expect(rows(one)).toEqual(['bot: new', 'visitor: here [sending]'])
  })

  it('does not believe the record of the one that was left', async () => {
    const one = await started()
    one.client.openConversation('c2')
    await settled()
    await answer(one, { ...record(said('bot', 'old')), conversationId: 'c1' } as ReturnType<typeof record>)
    one.client.send({ text: 'here' })
    await settled()
    expect(texts(one)).toEqual([])
    await answer(one, record(said('bot', 'new')))
    expect(rows(one)).toEqual(['bot: new', 'visitor: here [sent]'])
  })
})

describe('a server that refuses us', () => {
  it.each([
    ['while the conversation is taken up', 'conversation.resume'],
    ['while the record is fetched', 'transcript.fetch'],
  ] as const)('%s is believed', async (_when, command) => {
    const one = await chat({ ...byHttp, capabilities: { resume: 'rebind' } })
    await connect(one)
    await respond(one, 'conversation.start', { type: 'conversation.started', conversationId: 'c1' })
    await drop(one)
    await connect(one)
    if (command === 'transcript.fetch') await respond(one, 'conversation.resume', { type: 'metadata.acked' })
    await respond(one, command, { type: 'connection.changed', change: { status: 'refused', reason: '403' } })
    const asked = posted(one).length
    for (let second = 0; second < 60; second++) await wait(one, 1_000)
    expect(state(one).connection.status).toBe('refused')
    expect(posted(one)).toHaveLength(asked)
    one.client.reconnect()
    await connect(one)
    expect(posted(one).at(-1)?.type).toBe('conversation.resume')
  })

  it('is asked for no proof', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    await settled()
    await answer(one, { type: 'connection.changed', change: { status: 'refused' } })
    await wait(one, 60_000)
    expect(one.connection.clock.pending).toBe(0)
    expect(rows(one)).toEqual(['visitor: hello [unconfirmed]'])
  })
})

describe('what the host asks', () => {
  it('does not leave before the handshake', async () => {
    const one = await started()
    await drop(one)
    one.connection.connect()
    one.client.request({ type: 'conversation.escalate' })
    one.client.request({ type: 'conversations.list' })
    await settled()
    expect(types(one)).toEqual(['conversation.start'])
    expect(state(one).conversations.status).toBe('failed')
    expect(state(one).diagnostics.refused).toBe(1)
  })

  it('dials only while somebody holds the line, and not for a conversation that is over', async () => {
    const one = await started()
    one.close()
    one.client.reconnect()
    expect(one.connection.script.opened).toBe(1)
    const other = await started()
    await answer(other, { type: 'conversation.ended', reason: 'agent' })
    other.client.reconnect()
    expect(other.connection.script.opened).toBe(1)
  })

  it('cannot send again what failed with its conversation', async () => {
    const one = await started()
    await drop(one)
    one.client.send({ text: 'hello' })
    await answer(one, { type: 'conversation.ended', reason: 'gone' })
    one.client.resend(lastId(one))
    expect(rows(one)).toEqual(['visitor: hello [failed]'])
  })
})

describe('letting go of the line', () => {
  it('leaves no timer to an answer that comes later', async () => {
    const one = await startedByHttp()
    const id = one.client.send({ text: 'hello' }) ?? ''
    await settled()
    one.close()
    await respond(one, 'message.send', { type: 'message.acked', id })
    expect(rows(one)).toEqual(['visitor: hello [confirmed]'])
    expect(one.connection.clock.pending).toBe(0)
    one.client.open()
    await settled()
    await connect(one)
    await respond(one, 'transcript.fetch', record(own('hello', 'confirmed')))
    expect(state(one).awaitingReply).toBe(true)
    await wait(one, 30_000)
    expect(state(one).awaitingReply).toBe(false)
  })

  it('forgets the wait for an answer', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    await settled()
    expect(state(one).awaitingReply).toBe(true)
    one.close()
    expect(state(one).awaitingReply).toBe(false)
  })
})

it('asks again to take a conversation up whose answer got lost: a server that does not know the new line would speak to the old one', async () => {
  const one = await started({ adapter: fakeChatByHttp, capabilities: { resume: 'rebind' } })
  await drop(one)
  await connect(one)
  const asked = () => posted(one).filter(({ type }) => type === 'conversation.resume').length
  await respond(one, 'conversation.resume')
  expect([asked(), one.client.store.getState().connection.status]).toEqual([1, 'handshaking'])
  await wait(one, 1_000)
  expect(asked()).toBe(2)
  await respond(one, 'conversation.resume', { type: 'metadata.changed', metadata: {} })
  await respond(one, 'transcript.fetch', record())
  expect(one.client.store.getState().connection.status).toBe('ready')
})

it('goes on when a conversation cannot be taken up, since what is said next names the line as well', async () => {
  const one = await started({ adapter: fakeChatByHttp, capabilities: { resume: 'rebind' } })
  await drop(one)
  await connect(one)
  for (let tries = 0; tries < 3; tries++) {
    await respond(one, 'conversation.resume')
    await wait(one, 1_000)
  }
  await respond(one, 'transcript.fetch', record())
  expect(one.client.store.getState().connection.status).toBe('ready')
})

it('takes a conversation up on a line that was kept before the server knew it', async () => {
  const one = await started({ adapter: fakeChatByHttp, capabilities: { resume: 'rebind' } })
  await drop(one)
  await connect(one)
  await keep(one)
  expect(posted(one).filter(({ type }) => type === 'conversation.resume')).toHaveLength(2)
  expect(posted(one).some(({ type }) => type === 'transcript.fetch')).toBe(false)
})
