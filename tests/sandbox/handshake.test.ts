import { describe, expect, it } from 'vitest'
import { post, RawClient } from './rawClient.ts'
import { afterwards, connect, open } from './sandboxes.ts'

const parse = (text: string | undefined): unknown => JSON.parse(text ?? 'null')

describe('opening a socket', () => {
  it.each(['/dev?apiKey=k', '/dev?apikey=k', '/?apiKey=k', '/?apikey=k'])('lets a key in at %s', async (address) => {
    const sandbox = await open()
    const client = await RawClient.dial(`ws://127.0.0.1:${sandbox.port}${address}`)
    afterwards(() => client.close())
    await client.next('socket_connected')
    expect(parse(client.texts[0])).toEqual({
      action: 'receiveMessage',
      event: {
        event_type: 'socket_connected',
        event_payload: { socket_id: expect.stringMatching(/=$/) },
        event_id: expect.any(String),
        accepts_response_payload: false,
      },
    })
  })

  it('shows frames without a wrapper when asked to', async () => {
    const client = await connect(await open({ frames: 'bare' }))
    expect(parse(client.texts[0])).toMatchObject({ event_type: 'socket_connected', event_payload: { socket_id: client.socketId } })
  })

  it.each([
    ['no key', '/dev', 401],
    ['a wrong key', '/dev?apiKey=wrong', 403],
    ['another path', '/other?apiKey=right', 404],
  ])('refuses %s', async (_what, address, status) => {
    const sandbox = await open({ apiKeys: ['right'] })
    await expect(RawClient.dial(`ws://127.0.0.1:${sandbox.port}${address}`)).rejects.toThrow(`status ${status}`)
  })

  it('refuses a send without a key or with a wrong one', async () => {
    const sandbox = await open({ apiKeys: ['right'] })
    expect((await post(sandbox.url, 'conversation_start', {}, null, '')).status).toBe(401)
    expect((await post(sandbox.url, 'conversation_start', {}, null, 'wrong')).status).toBe(403)
    expect((await post(sandbox.url, 'conversation_start', {}, null, 'right')).status).toBe(200)
  })

  it('cuts a client that sends more than the platform takes', async () => {
    const client = await connect(await open())
    client.socket.send('x'.repeat(130 * 1024))
    expect((await client.closed).code).toBe(1009)
  })

  it.each(['{', '[]', '{"action":"sendMessage"}', '{"event":{"event_type":"user_message"}}'])('answers %s as a gateway does', async (text) => {
    const client = await connect(await open())
    client.socket.send(text)
    const answer = await client.until('an answer', () => client.texts[1])
    expect(parse(answer)).toEqual({ message: 'Forbidden', connectionId: client.socketId, requestId: expect.any(String) })
  })
})

describe('starting a conversation', () => {
  it('answers with an id, then greets by name', async () => {
    const client = await connect(await open())
    const id = await client.start({ userId: 'ada', userBasicInfo: { firstName: 'Ada' } })
    expect(id).toMatch(/^ada-[0-9a-f-]{36}$/)
    const greeting = await client.next('bot_message')
    expect(greeting.event_payload).toEqual({ type: 'message_create', ch_msg_id: expect.any(String), bot: {}, content: expect.any(Array) })
    const content = greeting.event_payload['content'] as Record<string, unknown>[]
    expect(content.map(({ type }) => type)).toEqual(['text', 'text', 'button'])
    expect(content[0]?.['text']).toContain('Ada')
  })

  it('calls a visitor without an id anon', async () => {
    expect(await (await connect(await open())).start({})).toMatch(/^anon-/)
  })

  it('greets a bot-first client at its empty text, once, and keeps that text out of the transcript', async () => {
    const sandbox = await open({ greeting: 'kick' })
    const client = await connect(sandbox)
    const id = await client.start()
    client.say(id, '')
    await client.next('bot_message')
    client.say(id, '')
    client.say(id, 'text bare')
    expect(await client.nextContent()).toEqual([{ text: 'This text came without a type.' }])
    expect(sandbox.ledger.conversation(id)?.entries.map(({ from }) => from)).toEqual(['bot', 'user', 'bot'])
  })

  it('says nothing by itself when asked not to', async () => {
    const sandbox = await open({ greeting: 'none' })
    const client = await connect(sandbox)
    client.say(await client.start(), 'text bare')
    expect(await client.nextContent()).toEqual([{ text: 'This text came without a type.' }])
  })

  it('answers with the documented error about a conversation that it does not know', async () => {
    const client = await connect(await open())
    client.say('temp123-aaaaa-aaaa', 'hello')
    const error = await client.next('general_error')
    expect(error.event_payload).toEqual({ conversation_id: 'temp123-aaaaa-aaaa', error_code: 400, error_desc: 'Invalid conversation_id' })
  })

  it('wraps errors in a conversation_update when asked to', async () => {
    const client = await connect(await open({ errors: 'wrapped' }))
    client.say('nobody', 'hello')
    const update = await client.next('conversation_update')
    expect(update.event_payload).toMatchObject({ event_type: 'general_error', event_payload: { conversation_id: 'nobody', error_code: 400 } })
  })

  it('refuses an event that is none', async () => {
    const client = await connect(await open())
    client.send('__proto__', {})
    expect((await client.next('general_error')).event_payload['error_desc']).toBe('Unsupported event_type')
  })
})

describe('the connection log', () => {
  it('keeps opening, frames and closing', async () => {
    const sandbox = await open()
    const first = await connect(sandbox)
    first.send('get_conversations', { userId: 'ada' })
    const id = await first.start()
    await post(sandbox.url, 'metadata_request', { conversation_id: id }, first.socketId)
    first.socket.close(1000)
    await sandbox.ledger.until((ledger) => ledger.connections()[0]?.closedAt !== undefined)
    await connect(sandbox)
    const [old, present] = sandbox.ledger.connections()
    expect(old).toMatchObject({
      number: 1,
      socketId: first.socketId,
      closeCode: 1000,
      events: ['get_conversations', 'conversation_start', 'metadata_request'],
      framesBeforeStart: ['get_conversations'],
      framesBeforeConnected: 0,
    })
    expect(present).toMatchObject({ number: 2, events: [] })
    expect(present?.closedAt).toBeUndefined()
  })

  it('notices what is sent before the greeting of the socket', async () => {
    const sandbox = await open()
    sandbox.faults.setDelay(60_000)
    const client = await RawClient.dial(`${sandbox.socketUrl}?apiKey=k`)
    afterwards(() => client.close())
    client.send('conversation_start', {})
    await sandbox.ledger.until((ledger) => ledger.conversations().length === 1)
    sandbox.faults.clear()
    await client.next('conversation_start_success')
    client.send('get_conversations', {})
    await client.next('user_conversations')
    expect(sandbox.ledger.connections()[0]?.framesBeforeConnected).toBe(1)
  })
})
