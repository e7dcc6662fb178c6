import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../sandbox/createSandbox.ts'
import { within } from '../rawClient.ts'
import { open } from '../sandboxes.ts'
import { control, SocketClient } from './socketClient.ts'

const view = async (sandbox: Sandbox, name = ''): Promise<Record<string, unknown>> => (await (await fetch(`${sandbox.url}/control/chatbot${name}`)).json()) as Record<string, unknown>

describe('the chatbot server as a Socket.IO server', () => {
  it.each([[['websocket']], [['polling']], [['polling', 'websocket']]])('talks to a Socket.IO client by %j', async (transports) => {
    const sandbox = await open()
    const client = new SocketClient(sandbox.chatbotUrl, { widgetKey: 'key', chatbotId: 'bot' }, { transports })
    const { conversationId } = await client.join()
    const answer = client.socket.timeout(5000).emitWithAck('request-rag-response-stream', { query: 'short', context: { conversationId } }) as Promise<unknown>
    expect(await answer).toMatchObject({ success: true, messageId: expect.any(String) })
    await client.next('rag-stream-complete')
    expect(await client.next('message')).toMatchObject({ message: { sender: 'ai' } })
    client.socket.disconnect()
    await sandbox.chatbot.ledger.until((ledger) => ledger.lines().every(({ closedAt }) => closedAt !== undefined))
  })

  it('F49: leaves only polling where no WebSocket comes through, or only WebSocket', async () => {
    const sandbox = await open({ chatbot: { transports: 'polling' } })
    await new SocketClient(sandbox.chatbotUrl).next('connect_error')
    const both = new SocketClient(sandbox.chatbotUrl, undefined, { transports: ['polling', 'websocket'] })
    await both.join()
    expect(both.socket.io.engine.transport.name).toBe('polling')
    sandbox.chatbot.settings.transports = 'websocket'
    await new SocketClient(sandbox.chatbotUrl, undefined, { transports: ['polling'] }).next('connect_error')
    await new SocketClient(sandbox.chatbotUrl).join()
  })

  it('refuses in the handshake, with its data, and knows no other namespace', async () => {
    const sandbox = await open({ chatbot: { tokens: ['ada'], refusalWords: 'jwt', refusalData: true } })
    const refused = new SocketClient(sandbox.chatbotUrl, { token: 'eve' })
    const error = new Promise<Error & { data?: unknown }>((resolve) => refused.socket.on('connect_error', resolve))
    expect((await error).message).toBe('JsonWebTokenError: invalid signature')
    expect((await error).data).toEqual({ code: 'AUTH_ERROR' })
    expect(await new SocketClient(`${sandbox.chatbotUrl}/admin`).next('connect_error')).toEqual({ given: 'Invalid namespace' })
    await control(sandbox, 'refuse', { message: 'Too many connections', code: 'BUSY' })
    expect(await new SocketClient(sandbox.chatbotUrl).next('connect_error')).toEqual({ given: 'Too many connections' })
    await control(sandbox, 'clear')
    await new SocketClient(sandbox.chatbotUrl).join()
  })

  it('F49: says goodbye, cuts, and ends a line whose token has run out', async () => {
    const sandbox = await open()
    const end = async (name: string): Promise<unknown> => {
      const client = new SocketClient(sandbox.chatbotUrl, { token: `ada.${name}` })
      await client.join()
      await control(sandbox, name)
      if (name === 'expire-tokens') expect(await client.next('error')).toMatchObject({ code: 'AUTH_ERROR' })
      return (await client.next('disconnect'))['given']
    }
    expect([await end('kick'), await end('cut'), await end('expire-tokens')]).toEqual(['io server disconnect', 'transport close', 'io server disconnect'])
  })

  it.each([[['websocket']], [['polling', 'websocket']]])('a half-open line brings nothing, not even a goodbye: %j', async (transports) => {
    const sandbox = await open()
    const client = new SocketClient(sandbox.chatbotUrl, undefined, { transports })
    await client.join()
    const { engine } = client.socket.io
    if (engine.transport.name === 'polling') await within('the WebSocket', new Promise((resolve) => engine.once('upgrade', resolve)))
    await control(sandbox, 'half-open')
    client.socket.emit('ping')
    await control(sandbox, 'say', { text: 'unheard' })
    const other = new SocketClient(sandbox.chatbotUrl)
    await other.join()
    expect([client.heard.at(-1)?.name, client.socket.connected, sandbox.chatbot.ledger.received('ping')]).toEqual(['conversation-started', true, []])
    await control(sandbox, 'clear')
  })

  it('SB-20: notices a secret in an address', async () => {
    const sandbox = await open()
    await new SocketClient(sandbox.chatbotUrl).join()
    expect(sandbox.chatbot.ledger.leaks()).toBe(0)
    await new SocketClient(sandbox.chatbotUrl, undefined, { query: { token: 'ada' } }).join()
    expect(sandbox.chatbot.ledger.leaks()).toBe(1)
    expect(await view(sandbox)).toMatchObject({ leaks: 1 })
  })

  it('reads a token from the header as well', async () => {
    const sandbox = await open()
    const client = new SocketClient(sandbox.chatbotUrl, {}, { extraHeaders: { authorization: 'Bearer agent-mia' } })
    expect(await client.next('connected')).toMatchObject({ userId: 'agent-mia' })
  })

  it('sends everything malformed that Socket.IO can carry, and large messages', async () => {
    const sandbox = await open()
    const client = new SocketClient(sandbox.chatbotUrl)
    await client.join()
    const { malformed } = (await view(sandbox)) as { malformed: string[] }
    for (const kind of malformed) expect((await control(sandbox, 'malformed', { kind })).status).toBe(200)
    await control(sandbox, 'raw', { name: 'disconnect', data: {} })
    await control(sandbox, 'huge', { bytes: 300_000 })
    await client.next('message', { message: { content: 'large '.repeat(50_000) } })
  })
})

describe('control of the chatbot server by HTTP', () => {
  it('shows what is on, what can be asked, and the ledger', async () => {
    const sandbox = await open()
    const { conversationId } = await new SocketClient(sandbox.chatbotUrl).join()
    expect(await view(sandbox)).toMatchObject({
      settings: { ...sandbox.chatbot.settings },
      faults: { delay: 0, pending: [] },
      lines: 1,
      conversations: [{ id: conversationId, userId: 'ada', status: 'ai', messages: 1 }],
      controls: expect.arrayContaining(['kick', 'restart', 'say']),
      words: { help: 'this list' },
    })
    expect(await view(sandbox, '/ledger')).toMatchObject({ received: [{ name: 'join-conversation' }], lines: [{ transport: 'websocket' }] })
    expect((await fetch(`${sandbox.url}/control/chatbot/nothing`)).status).toBe(404)
  })

  it('lets bot, agent and server act', async () => {
    const sandbox = await open()
    const client = new SocketClient(sandbox.chatbotUrl)
    const { conversationId } = await client.join()
    const acts: readonly (readonly [name: string, body: object, event: string, data: object])[] = [
      ['say', { text: 'Hello' }, 'message', { message: { sender: 'ai', content: 'Hello' } }],
      ['say-as-visitor', { text: 'Me too' }, 'message', { message: { sender: 'user', content: 'Me too' } }],
      ['stream', { text: 'Hi' }, 'rag-stream-chunk', { chunk: 'Hi', conversationId }],
      ['type', { from: 'agent' }, 'typing', { sender: 'agent', senderName: 'Mia', isTyping: true }],
      ['send', { name: 'status-change', data: { status: 'active' } }, 'status-change', { status: 'active', conversationId }],
      ['queue', { position: 4, estimatedWait: 300 }, 'queue-update', { position: 4, estimatedWait: 300 }],
      ['agent-join', {}, 'agent-joined', { agentName: 'Mia' }],
      ['transfer', {}, 'conversation-transferred', { toAgentName: 'Jonas' }],
      ['agent-leave', {}, 'status-change', { status: 'ai' }],
      ['burst', { count: 2 }, 'message', { message: { content: 'Message 1 of 2' } }],
      ['escalate', {}, 'agent-joined', { agentId: 'agent-mia' }],
      ['settings', { endReason: false, pace: 'fast' }, '', {}],
      ['end', { reason: 'timeout' }, 'conversation-ended', { conversationId }],
    ]
    for (const [name, body, event, data] of acts) {
      expect([name, (await control(sandbox, name, body)).status]).toEqual([name, 200])
      if (event !== '') await client.next(event, data)
    }
    expect(sandbox.chatbot.settings).toMatchObject({ endReason: false, pace: 0 })
    await control(sandbox, 'forget')
    expect(sandbox.chatbot.ledger.conversations()).toEqual([])
  })

  it.each([
    ['fail-next', { on: 'rate', outcome: 'ignore', count: 2 }, { pending: [{ on: 'rate', outcome: 'ignore', count: 2 }] }],
    ['lose', { event: 'rag-stream-complete' }, { losses: { 'rag-stream-complete': 1 } }],
    ['delay', { ms: 3 }, { delay: 3 }],
    ['duplicate', { copies: 2 }, { copies: 2 }],
    ['reorder', { window: 4 }, { reorder: 4 }],
    ['silent-streams', {}, { silentStreams: true }],
    ['refuse', {}, { refusal: { code: 'SERVER_ERROR' } }],
  ])('turns on %s %j, and off again', async (name, body, faults) => {
    const sandbox = await open()
    expect(await (await control(sandbox, name, body)).json()).toMatchObject({ status: 'ok', faults })
    await control(sandbox, 'fail-none')
    expect(await (await control(sandbox, 'clear')).json()).toMatchObject({ faults: { delay: 0, copies: 1, reorder: 1, silentStreams: false, refusal: null, pending: [], losses: {} } })
  })

  it.each([['nonsense', {}], ['__proto__', {}], ['malformed', {}], ['say', { text: 'to nobody' }], ['notify', {}]])('refuses %s', async (name, body) => {
    expect((await control(await open(), name, body)).status).toBe(404)
  })

  it('restarts with what it remembers or with nothing, and resets', async () => {
    const sandbox = await open()
    const client = new SocketClient(sandbox.chatbotUrl)
    const { conversationId } = await client.join()
    await control(sandbox, 'restart', { after: 5 })
    await client.next('disconnect')
    const again = async (data: object): Promise<Record<string, unknown>> => {
      const other = new SocketClient(sandbox.chatbotUrl)
      const first = await Promise.race([other.next('connected').then(() => true), other.next('connect_error').then(() => false)])
      if (!first) return again(data)
      other.socket.emit('join-conversation', data)
      return other.next('conversation-started')
    }
    expect(await again({ conversationId })).toMatchObject({ conversationId })
    await sandbox.restart()
    expect(await again({ conversationId })).toMatchObject({ conversationId })
    await sandbox.reset()
    expect(sandbox.chatbot.ledger.conversations()).toEqual([])
    await again({})
    await sandbox.restart({ forget: true })
    expect(sandbox.chatbot.ledger.conversations()).toEqual([])
  })
})
