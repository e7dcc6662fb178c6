import { describe, expect, it } from 'vitest'
import { own, said } from './messages.ts'
import { answer, chat, connect, drop, fakeChatByHttp, lastId, record, respond, rows, settled, started, texts, types, wait, type Chat } from './scriptedClient.ts'

const looks = (one: Chat) => types(one).filter((type) => type === 'transcript.fetch').length

describe('the wait for proof', () => {
  it('is each message’s own: one that is sent while another was looked for is looked for in its time', async () => {
    const one = await started()
    one.client.send({ text: 'first' })
    await settled()
    await wait(one, 3_000)
    await answer(one, record(own('first', 'confirmed')))
    await wait(one, 2_000)
    one.client.send({ text: 'second' })
    await settled()
    expect(looks(one)).toBe(1)
    await wait(one, 3_000)
    expect(looks(one)).toBe(2)
    await answer(one, record(own('first', 'confirmed'), own('second', 'confirmed')))
    await wait(one, 20_000)
    expect(one.connection.script.redialled).toBe(0)
    expect(rows(one)).toEqual(['visitor: first [confirmed]', 'visitor: second [confirmed]'])
    expect(looks(one)).toBe(2)
  })

  it('asks once for several that left together', async () => {
    const one = await started()
    for (const text of ['1', '2', '3']) one.client.send({ text })
    await settled()
    await wait(one, 3_000)
    expect(looks(one)).toBe(1)
  })

  it('begins anew when a message is sent again', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    await settled()
    await wait(one, 2_000)
    await drop(one)
    await connect(one)
    await answer(one, record())
    await wait(one, 2_000)
    await answer(one, record())
    expect(rows(one)).toEqual(['visitor: hello [sent]'])
    await wait(one, 2_999)
    const before = looks(one)
    await wait(one, 1)
    expect(looks(one)).toBe(before + 1)
    await wait(one, 11_999)
    expect(rows(one)).toEqual(['visitor: hello [sent]'])
    await wait(one, 1)
    expect(rows(one)).toEqual(['visitor: hello [unconfirmed]'])
  })
})

describe('handing over', () => {
  it('to a line that breaks at once leaves the message in doubt', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    one.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 })
    await settled()
    expect(rows(one)).toEqual(['visitor: hello [unconfirmed]'])
  })

  it('does not doubt the line for a message that was proved otherwise', async () => {
    const one = await chat({ adapter: fakeChatByHttp })
    await connect(one)
    await respond(one, 'conversation.start', { type: 'conversation.started', conversationId: 'c1' })
    one.client.send({ text: 'hello' })
    await settled()
    await answer(one, { type: 'message.acked', id: lastId(one) })
    await respond(one, 'message.send', { type: 'message.unconfirmed', id: lastId(one) })
    expect(rows(one)).toEqual(['visitor: hello [confirmed]'])
    expect(one.connection.script.redialled).toBe(0)
  })
})

describe('the record after a reconnect', () => {
  async function byHttp(): Promise<Chat> {
    const one = await chat({ adapter: fakeChatByHttp })
    await connect(one)
    await respond(one, 'conversation.start', { type: 'conversation.started', conversationId: 'c1' })
    return one
  }
  const fetches = (one: Chat) => one.connection.script.exchanges.filter(({ request }) => String(request.body).includes('transcript.fetch'))

  it('counts only when it was asked for over the new line', async () => {
    const one = await byHttp()
    await drop(one)
    await connect(one)
    await drop(one)
    await connect(one)
    const [old] = fetches(one)
    old?.respond({ ok: true, status: 200, body: JSON.stringify({ events: [record(said('bot', 'early'))] }) })
    await settled()
    expect(one.client.store.getState().connection.status).toBe('handshaking')
    await respond(one, 'transcript.fetch', record(said('bot', 'early'), said('bot', 'late')))
    expect(rows(one)).toEqual(['bot: early', 'bot: late'])
    expect(one.client.store.getState().connection.status).toBe('ready')
  })

  it('is not given up because one that was asked for over the old line is overdue', async () => {
    const one = await byHttp()
    await drop(one)
    await connect(one)
    await wait(one, 8_000)
    await drop(one)
    await connect(one)
    await wait(one, 3_000)
    expect(one.client.store.getState().transcript.status).toBe('loading')
    expect(fetches(one)).toHaveLength(2)
  })

  it('proves a message absent only when both looks were for it', async () => {
    const one = await byHttp()
    one.client.send({ text: 'first' })
    await settled()
    await respond(one, 'message.send')
    await drop(one)
    await connect(one)
    for (let failures = 0; failures < 3; failures++) {
      await respond(one, 'transcript.fetch', { type: 'transcript.failed' })
      await wait(one, 1_000)
    }
    one.client.send({ text: 'second' })
    await settled()
    expect(rows(one)).toEqual(['system: (history-incomplete)', 'visitor: first [unconfirmed]', 'visitor: second [sending]'])
    await drop(one)
    await connect(one)
    await respond(one, 'transcript.fetch', record())
    await respond(one, 'message.send')
    await wait(one, 2_000)
    await respond(one, 'transcript.fetch', record())
    expect(rows(one)).toEqual(['visitor: second [unconfirmed]', 'visitor: first [queued]'])
    // What came to be in doubt after the first look is looked for twice as well, before anything leaves.
    await respond(one, 'transcript.fetch', record())
    await wait(one, 2_000)
    await respond(one, 'transcript.fetch', record())
    expect(rows(one)).toEqual(['visitor: first [sending]', 'visitor: second [queued]'])
  })

  it('proves a message that the visitor sends again meanwhile', async () => {
    const one = await started()
    one.client.send({ text: 'hello' })
    await settled()
    await drop(one)
    await connect(one)
    one.client.resend(lastId(one))
    await settled()
    await answer(one, record(own('hello', 'confirmed')))
    expect(rows(one)).toEqual(['visitor: hello [confirmed]'])
    expect(texts(one)).toEqual(['hello'])
  })

  it('is asked for once when the line proves to be kept meanwhile', async () => {
    const one = await started()
    await drop(one)
    await connect(one)
    one.connection.script.line({ status: 'open', kept: true })
    await settled()
    expect(looks(one)).toBe(1)
    await answer(one, record())
    expect(one.client.store.getState().connection.status).toBe('ready')
  })
})
