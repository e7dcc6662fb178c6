import { describe, expect, it } from 'vitest'
import { post, userMessage } from './rawClient.ts'
import { connect, open } from './sandboxes.ts'

const bare = [{ text: 'This text came without a type.' }]

describe('socket both ways', () => {
  it('answers on the socket', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    client.say(id, 'text bare', 'm-1')
    expect(await client.nextContent()).toEqual(bare)
    expect(sandbox.ledger.received(id)).toEqual([
      {
        order: 1, conversationId: id, clientMsgId: 'm-1', content: { type: 'text', text: 'text bare' },
        via: 'socket', connection: 1, at: expect.any(Number), repeated: false, processed: true,
      },
    ])
  })

  it('lives on after content that cannot be written down', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    const deep = '['.repeat(50_000) + ']'.repeat(50_000)
    client.socket.send(`{"action":"sendMessage","event":{"event_type":"action","event_payload":{"conversation_id":"${id}","id":"deep","data":{"deep":${deep}}}}}`)
    await client.until('the error', () => client.texts.find((text) => text.includes('Internal server error')))
    client.say(id, 'text bare')
    expect(await client.nextContent()).toEqual(bare)
  })

  it('goes on after a reconnect with the old conversation and the new socket', async () => {
    const sandbox = await open()
    const first = await connect(sandbox)
    const id = await first.startGreeted()
    first.close()
    await first.closed
    const second = await connect(sandbox)
    second.say(id, 'text bare')
    expect(await second.nextContent()).toEqual(bare)
    expect(sandbox.ledger.received(id)[0]?.connection).toBe(2)
  })
})

describe('HTTP out, socket in', () => {
  it('confirms the start and the answers on the socket that was named', async () => {
    const sandbox = await open()
    const [client, other] = [await connect(sandbox), await connect(sandbox)]
    const response = await post(sandbox.url, 'conversation_start', { userId: 'ada' }, client.socketId)
    expect([response.status, await response.json()]).toEqual([200, { status: 'success' }])
    const id = String((await client.next('conversation_start_success')).event_payload['conversation_id'])
    await client.next('bot_message')
    await post(sandbox.url, 'user_message', userMessage(id, 'text bare', 'm-1'), client.socketId)
    expect(await client.nextContent()).toEqual(bare)
    expect(sandbox.ledger.received(id)[0]).toMatchObject({ via: 'http', connection: 1, clientMsgId: 'm-1' })
    expect(other.texts).toHaveLength(1)
  })

  it('answers OK as plain text when asked to', async () => {
    const sandbox = await open({ accept: 'ok' })
    const response = await post(sandbox.url, 'conversation_start', {})
    expect([await response.text(), response.headers.get('content-type')]).toEqual(['OK', 'text/plain; charset=utf-8'])
  })

  it('uses the last socket of the conversation if none is named', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    await post(sandbox.url, 'user_message', userMessage(id, 'text bare'), null)
    expect(await client.nextContent()).toEqual(bare)
  })

  it('moves to the socket that was named last', async () => {
    const sandbox = await open()
    const [first, second] = [await connect(sandbox), await connect(sandbox)]
    const id = await first.startGreeted()
    await post(sandbox.url, 'metadata_request', { conversation_id: id }, second.socketId)
    await post(sandbox.url, 'user_message', userMessage(id, 'text bare'))
    expect(await second.nextContent()).toEqual(bare)
  })

  it('loses what goes to a socket that is gone, and keeps it in the transcript', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    await post(sandbox.url, 'user_message', userMessage(id, 'text bare'), 'Vp6roemHLPECFOQ=')
    await sandbox.ledger.until((ledger) => ledger.conversation(id)?.entries.length === 3)
    await post(sandbox.url, 'user_message', userMessage(id, 'text strings'), client.socketId)
    expect(await client.nextContent()).toEqual(['This item is a bare string.', 'So is this one.'])
  })

  it('refuses a conversation that it does not know with a status, and on the socket', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const response = await post(sandbox.url, 'user_message', userMessage('nobody', 'hello'), client.socketId)
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ error_desc: 'Invalid conversation_id' })])
    await client.next('general_error')
  })

  it.each(['{', '[]', '{"action":"receiveMessage","event":{"event_type":"user_message"}}'])('refuses the body %s', async (body) => {
    const sandbox = await open()
    const response = await fetch(`${sandbox.url}/api/custom-channel/sockets/message`, { method: 'POST', headers: { 'x-api-key': 'k' }, body })
    expect(response.status).toBe(400)
  })

  it('lets pages of other origins in', async () => {
    const sandbox = await open()
    const response = await fetch(`${sandbox.url}/api/custom-channel/sockets/message`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:5173', 'access-control-request-headers': 'content-type,x-api-key', 'access-control-request-method': 'POST' },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type,x-api-key')
  })

  it('tells its health', async () => {
    const sandbox = await open()
    await connect(sandbox)
    expect(await (await fetch(`${sandbox.url}/health`)).json()).toEqual({ status: 'ok', connections: 1 })
  })
})

describe('the ledger', () => {
  it('keeps order and repetition, and acts on a repetition', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    for (const text of ['text bare', 'text bare', 'text strings']) client.say(id, text, text)
    for (let answers = 0; answers < 3; answers += 1) await client.next('bot_message')
    expect(sandbox.ledger.received().map(({ order, repeated, processed }) => [order, repeated, processed])).toEqual([
      [1, false, true],
      [2, true, true],
      [3, false, true],
    ])
    expect(sandbox.ledger.texts(id)).toEqual(['text bare', 'text bare', 'text strings'])
  })

  it('acts on a repetition once when it de-duplicates', async () => {
    const sandbox = await open({ deduplicate: true })
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    for (const text of ['text bare', 'text bare', 'text strings']) client.say(id, text, text)
    await client.next('bot_message', ({ event_payload }) => JSON.stringify(event_payload).includes('bare string'))
    expect(sandbox.ledger.received().map(({ repeated, processed }) => [repeated, processed])).toEqual([[false, true], [true, false], [false, true]])
    expect(sandbox.ledger.texts(id)).toEqual(['text bare', 'text strings'])
    expect(sandbox.ledger.conversation(id)?.entries).toHaveLength(5)
  })
})
