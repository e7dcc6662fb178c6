import { describe, expect, it } from 'vitest'
import { malformedFrames } from '../../sandbox/faults/malformed.ts'
import { post, RawClient, transcript, userMessage, type WireEvent } from './rawClient.ts'
import { connect, open } from './sandboxes.ts'

const numbers = async (client: RawClient, count: number): Promise<number[]> => {
  const events: WireEvent[] = []
  while (events.length < count) events.push(await client.next('bot_message'))
  return events.map(({ event_payload }) => Number(/Message (\d+) of/.exec(JSON.stringify(event_payload))?.[1]))
}

describe('faults of the line', () => {
  it.each([
    [{ code: 1012, reason: 'restart' }, 1012],
    [{ code: 4001 }, 4001],
    [{}, 1006],
  ])('drops all sockets with %j', async (how, code) => {
    const sandbox = await open()
    const clients = [await connect(sandbox), await connect(sandbox)]
    await sandbox.faults.dropSockets(how)
    for (const client of clients) expect((await client.closed).code).toBe(code)
    expect(sandbox.ledger.connections().every(({ closedAt }) => closedAt !== undefined)).toBe(true)
  })

  it('delays frames, in their order', async () => {
    const sandbox = await open()
    const [client, other] = [await connect(sandbox), await connect(sandbox)]
    const id = await client.startGreeted()
    sandbox.faults.setDelay(60_000)
    sandbox.faults.burst(2, id)
    await sandbox.ledger.until((ledger) => ledger.conversation(id)?.queue.length === 0)
    sandbox.faults.setDelay(0)
    sandbox.faults.burst(1, id)
    await other.startGreeted({ userId: 'bob' })
    expect(client.texts.some((text) => text.includes('Message 1'))).toBe(false)
    sandbox.faults.clear()
    expect(await numbers(client, 3)).toEqual([1, 2, 1])
  })

  it('lets a delayed frame go by itself', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    await client.startGreeted()
    sandbox.faults.setDelay(20)
    sandbox.faults.burst(3)
    expect(await numbers(client, 3)).toEqual([1, 2, 3])
  })

  it('sends frames twice', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    await client.startGreeted()
    sandbox.faults.setCopies(2)
    sandbox.faults.burst(2)
    expect(await numbers(client, 4)).toEqual([1, 1, 2, 2])
  })

  it.each([2, 5, 50])('sends %i frames in another order', async (window) => {
    const sandbox = await open()
    const client = await connect(sandbox)
    await client.startGreeted()
    sandbox.faults.setReorder(window)
    sandbox.faults.burst(window)
    const inOrder = Array.from({ length: window }, (_, index) => index + 1)
    const received = await numbers(client, window)
    expect(received).not.toEqual(inOrder)
    expect(received.toSorted((one, other) => one - other)).toEqual(inOrder)
  })

  it('lets an unfilled window go after a while', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    await client.startGreeted()
    sandbox.faults.setReorder(10)
    sandbox.faults.burst(2)
    expect(await numbers(client, 2)).toEqual([2, 1])
  })

  it('sends a burst of thousands, all of them in the transcript', async () => {
    const sandbox = await open({ greeting: 'none' })
    const client = await connect(sandbox)
    const id = await client.start()
    expect(sandbox.faults.burst(2000, id)).toBe(true)
    expect((await numbers(client, 2000)).at(-1)).toBe(2000)
    expect(await transcript(sandbox.url, id)).toHaveLength(2000)
    expect(sandbox.faults.burst(1, 'nobody')).toBe(false)
  })

  it.each(['both', 'toServer', 'toClient'] as const)('is half-open (%s) while new sockets are sound', async (direction) => {
    const sandbox = await open({ greeting: 'none' })
    const old = await connect(sandbox)
    const id = await old.start()
    sandbox.faults.halfOpen(direction)
    old.say(id, 'text bare', 'into the void')
    if (direction === 'toClient') await sandbox.ledger.until((ledger) => ledger.received().length === 1)
    const fresh = await connect(sandbox)
    fresh.say(id, 'text strings', 'sound')
    await fresh.next('bot_message', ({ event_payload }) => JSON.stringify(event_payload).includes('bare string'))
    const received = sandbox.ledger.received().map(({ clientMsgId }) => clientMsgId)
    expect(received).toEqual(direction === 'toClient' ? ['into the void', 'sound'] : ['sound'])
    expect(old.texts).toHaveLength(2)
    expect(old.socket.readyState).toBe(old.socket.OPEN)
    expect(sandbox.faults.state).toMatchObject({ deaf: direction === 'toServer' ? 0 : 1, mute: direction === 'toClient' ? 0 : 1 })
  })

  it('does not answer the closing of a half-open socket, and cuts it when healed', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    sandbox.faults.halfOpen('both')
    client.socket.close(1000)
    await connect(sandbox)
    expect(client.socket.readyState).toBe(client.socket.CLOSING)
    sandbox.faults.heal()
    expect((await client.closed).code).toBe(1006)
  })
})

describe('faults of single frames', () => {
  it('sends anything as it is, as text and as bytes', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    sandbox.faults.sendRaw('anything')
    sandbox.faults.sendRaw(Buffer.from([1, 2, 3]))
    await client.until('the bytes', () => client.binaries[0])
    expect([client.texts[1], client.binaries[0]]).toEqual(['anything', Buffer.from([1, 2, 3])])
  })

  it.each(Object.keys(malformedFrames))('sends the malformed frame “%s”', async (kind) => {
    const sandbox = await open()
    const client = await connect(sandbox)
    expect(sandbox.faults.sendMalformed(kind)).toBe(true)
    const frame = malformedFrames[kind]
    const got = await client.until('the frame', () => (typeof frame === 'string' ? client.texts[1] : client.binaries[0]))
    expect(got).toEqual(frame)
    expect(sandbox.faults.sendMalformed('none')).toBe(false)
  })

  it('sends a frame of a megabyte', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    sandbox.faults.sendHuge(1024 * 1024)
    await client.next('bot_message')
    expect(client.texts[1]?.length).toBeGreaterThan(1024 * 1024)
  })
})

describe('faults at the door', () => {
  it.each([
    [{ status: 503 }, /status 503/],
    [{ status: 401 }, /status 401/],
    [{ cut: true as const }, /socket hang up|ECONNRESET/],
  ])('refuses new sockets with %j, and lets them in again', async (refusal, message) => {
    const sandbox = await open()
    const old = await connect(sandbox)
    sandbox.faults.refuse(refusal)
    await expect(RawClient.dial(`${sandbox.socketUrl}?apiKey=k`)).rejects.toThrow(message)
    await old.start()
    sandbox.faults.refuse(null)
    await connect(sandbox)
  })

  it('closes new sockets right after their opening', async () => {
    const sandbox = await open()
    sandbox.faults.refuse({ code: 4003, reason: 'no' })
    const client = await RawClient.dial(`${sandbox.socketUrl}?apiKey=k`)
    expect(await client.closed).toEqual({ code: 4003, reason: 'no' })
    expect(client.texts).toEqual([])
  })

  it('never answers a handshake, and still stops', async () => {
    const sandbox = await open()
    sandbox.faults.refuse({ hang: true })
    const dialling = RawClient.dial(`${sandbox.socketUrl}?apiKey=k`)
    const failure = expect(dialling).rejects.toThrow(/hang up|ECONNRESET/)
    await connect(await open())
    await sandbox.stop()
    await failure
  })

  it('answers a handshake late', async () => {
    const sandbox = await open()
    sandbox.faults.setHandshakeDelay(500)
    const late = connect(sandbox)
    await fetch(`${sandbox.url}/health`)
    sandbox.faults.setHandshakeDelay(0)
    const early = await connect(sandbox)
    const { socketId } = await late
    expect(sandbox.ledger.connections().map((connection) => connection.socketId)).toEqual([early.socketId, socketId])
  })

  it.each([401, 403] as const)('takes no key any more (%i)', async (status) => {
    const sandbox = await open()
    const client = await connect(sandbox)
    await sandbox.faults.unauthorise(status)
    expect((await client.closed).code).toBe(4001)
    await expect(RawClient.dial(`${sandbox.socketUrl}?apiKey=k`)).rejects.toThrow(`status ${status}`)
    expect((await post(sandbox.url, 'conversation_start', {})).status).toBe(status)
    await sandbox.faults.unauthorise(null)
    await connect(sandbox)
  })
})

describe('faults of requests', () => {
  it('fails the next sends with a status, before anything is done', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    sandbox.faults.failNext({ outcome: 'status', status: 502, count: 2 })
    const send = (): Promise<Response> => post(sandbox.url, 'user_message', userMessage(id, 'text bare'), client.socketId)
    expect([(await send()).status, (await post(sandbox.url, 'metadata_request', { conversation_id: id })).status]).toEqual([502, 200])
    expect([(await send()).status, (await send()).status]).toEqual([502, 200])
    expect(sandbox.ledger.received()).toHaveLength(1)
  })

  it('answers a failing frame on the socket as a gateway does', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    sandbox.faults.failNext({ outcome: 'status' })
    client.say(id, 'text bare')
    const answer = await client.until('the answer', () => client.texts.find((text) => text.includes('Internal server error')))
    expect(JSON.parse(answer)).toEqual({ message: 'Internal server error', connectionId: client.socketId, requestId: expect.any(String) })
    expect(sandbox.ledger.received()).toHaveLength(0)
  })

  it('swallows an answer: the message has arrived, and nobody says so', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    sandbox.faults.failNext({ outcome: 'swallow' })
    await expect(post(sandbox.url, 'user_message', userMessage(id, 'text bare'), client.socketId)).rejects.toThrow()
    await client.next('bot_message')
    expect(sandbox.ledger.texts(id)).toEqual(['text bare'])
  })

  it('swallows an answer on the socket', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    sandbox.faults.failNext({ on: 'event', outcome: 'swallow' })
    client.send('conversation_start', { userId: 'ada' })
    await client.next('bot_message')
    expect(client.texts.some((text) => text.includes('conversation_start_success'))).toBe(false)
  })

  it.each(['cut', 'hang'] as const)('loses a message before anything is done (%s)', async (ending) => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    sandbox.faults.failNext({ outcome: 'drop', ending })
    const abort = new AbortController()
    const lost = fetch(`${sandbox.url}/api/custom-channel/sockets/message`, {
      method: 'POST',
      headers: { 'x-api-key': 'k' },
      body: JSON.stringify({ action: 'sendMessage', event: { event_type: 'user_message', event_payload: userMessage(id, 'text bare', 'lost') } }),
      signal: abort.signal,
    })
    const failure = expect(lost).rejects.toThrow(ending === 'hang' ? 'aborted' : 'fetch failed')
    while (sandbox.faults.state.requests.length > 0) {
      client.send('get_conversations', {})
      await client.next('user_conversations')
    }
    if (ending === 'hang') abort.abort()
    await failure
    client.say(id, 'text strings', 'after')
    await client.next('bot_message')
    expect(sandbox.ledger.received().map(({ clientMsgId }) => clientMsgId)).toEqual(['after'])
  })

  it('loses a frame on the socket', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    sandbox.faults.failNext({ outcome: 'drop' })
    client.say(id, 'text bare', 'lost')
    client.say(id, 'text strings', 'after')
    await client.next('bot_message')
    expect(sandbox.ledger.received().map(({ clientMsgId }) => clientMsgId)).toEqual(['after'])
  })

  it.each([
    ['transcript', '/api/transcript?conversation_id=x'],
    ['reply', '/api/reply/x'],
    ['file', '/files/media/still-bay-small.png'],
  ] as const)('fails the next %s', async (on, address) => {
    const sandbox = await open()
    const get = (): Promise<Response> => fetch(sandbox.url + address, { headers: { 'x-api-key': 'k' } })
    sandbox.faults.failNext({ on, outcome: 'status', status: 503 })
    expect((await get()).status).toBe(503)
    sandbox.faults.failNext({ on, outcome: 'drop' })
    await expect(get()).rejects.toThrow()
    expect((await get()).status).not.toBe(503)
  })

  it('forgets one conversation or all', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const [first, second] = [await client.startGreeted(), await client.startGreeted()]
    sandbox.faults.forgetConversation(first)
    client.say(first, 'hello')
    expect((await client.next('general_error')).event_payload).toMatchObject({ conversation_id: first })
    sandbox.faults.forgetConversation()
    client.say(second, 'hello')
    expect((await client.next('general_error')).event_payload).toMatchObject({ conversation_id: second })
  })

  it('tells what is on, and puts everything right', async () => {
    const sandbox = await open()
    const sound = sandbox.faults.state
    sandbox.faults.setDelay(5)
    sandbox.faults.setCopies(3)
    sandbox.faults.setReorder(4)
    sandbox.faults.refuse({ status: 503 })
    sandbox.faults.failNext({ outcome: 'drop' })
    expect(sandbox.faults.state).toMatchObject({ delay: 5, copies: 3, reorder: 4, refusal: { status: 503 }, requests: [{ on: 'message', outcome: 'drop', count: 1 }] })
    sandbox.faults.clear()
    expect(sandbox.faults.state).toEqual(sound)
  })
})
