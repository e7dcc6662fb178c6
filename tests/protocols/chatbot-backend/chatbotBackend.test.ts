import { describe, expect, test } from 'vitest'
import type { ChatConnection, SocketFrame } from '../../../src/model/index.ts'
import { type ChatbotAuth, chatbotBackend, type ChatbotBackendOptions, createChatbotBackendAdapter } from '../../../src/protocols/chatbot-backend/index.ts'
import { createHearing } from '../../transport/hearing.ts'
import { afterwards } from '../../transport/loopback.ts'
import { startSocketIo } from '../../transport/socketIoServer.ts'
import { given, KEY, sending, VISITOR, words } from './givenCommands.ts'

const TOKEN = 'eyJhbGciOiJub25lIn0.s3cret'
const auth: ChatbotAuth = { widgetKey: KEY, chatbotId: 'bot-1' }
const base: ChatbotBackendOptions = { url: 'https://chat.example.com', auth, storage: 'none' }
const made = (over: Partial<ChatbotBackendOptions> = {}): ChatConnection => chatbotBackend({ ...base, ...over })

/** A line that is open until the test is over, with what was heard on it. */
const opened = (connection: ChatConnection) => {
  const hearing = createHearing()
  const transport = connection.createTransport({ visitorId: () => VISITOR })
  transport.open(hearing)
  afterwards(() => transport.close())
  return { hearing, transport }
}

describe('chatbotBackend(…), against a Socket.IO server', () => {
  test('SB-20: says who connects in the handshake alone, never in an address or a header, and nothing that it was not asked to say', async () => {
    const server = await startSocketIo()
    const { hearing } = opened(made({ url: server.url, auth: { ...auth, keyPermissions: ['chat'], allowAnonymous: true, note: 'private' } as never }))
    await hearing.line('open')
    expect(server.handshakes[0]?.auth).toEqual({ ...auth, keyPermissions: ['chat'], allowAnonymous: true })
    expect(JSON.stringify(server.handshakes.map(({ address, headers }) => [address, headers]))).not.toContain(KEY)
  })

  test('what is encoded reaches the server as an event, and its acknowledgement comes back under the id of the row', async () => {
    const server = await startSocketIo({
      onConnection: (socket) => socket.on('send-message', (_: unknown, done: (answer: unknown) => void) => done({ success: true })),
    })
    const { adapter, ...connection } = made({ url: server.url, assistant: 'off' })
    const { hearing, transport } = opened({ adapter, ...connection })
    await hearing.line('open')
    expect(transport.send(adapter.encode(sending(words('hello')), given) as SocketFrame)).toBe(true)
    await hearing.until(() => hearing.frames.some(({ name }) => name === 'acknowledged'))
    expect(server.received).toEqual([['send-message', { content: 'hello', conversationId: given.conversationId, sender: 'user' }]])
    expect(hearing.frames.at(-1)?.data).toEqual({ of: 'tab.3', answer: { success: true } })
  })

  test('a token that is refused is asked for once more, knowing that it was refused', async () => {
    const server = await startSocketIo({ refuse: ({ token }) => (token === 'fresh' ? undefined : new Error('jwt expired')) })
    const asked: boolean[] = []
    const { hearing } = opened(
      made({
        url: server.url,
        auth: ({ wasRefused }) => {
          asked.push(wasRefused)
          return Promise.resolve({ token: wasRefused ? 'fresh' : TOKEN })
        },
      }),
    )
    await hearing.line('open')
    expect(asked).toEqual([false, true])
    expect(server.handshakes.map((handshake) => handshake.auth)).toEqual([{ token: TOKEN }, { token: 'fresh' }])
  })

  test('who is refused again is refused, and no key is told', async () => {
    const server = await startSocketIo({ refuse: () => new Error(`AUTH_ERROR: ${TOKEN} is not valid`) })
    const { hearing } = opened(made({ url: server.url, auth: { token: TOKEN } }))
    const { kind } = await hearing.line('terminal')
    expect(kind).toBe('unauthorised')
    expect(JSON.stringify(hearing.lines)).not.toContain(TOKEN)
  })

  test('a token that runs out while the line stands is asked for anew', async () => {
    const server = await startSocketIo()
    const asked: boolean[] = []
    const { hearing } = opened(made({ url: server.url, auth: ({ wasRefused }) => (asked.push(wasRefused), { token: TOKEN }) }))
    await hearing.line('open')
    server.sockets[0]?.emit('error', { code: 'AUTH_ERROR', message: 'jwt expired' })
    await hearing.line('open', 2)
    expect(asked).toEqual([false, true])
  })

  test('a server behind another path is found', async () => {
    const server = await startSocketIo({ settings: { path: '/chat/io' } })
    const { hearing } = opened(made({ url: server.url, path: '/chat/io' }))
    await hearing.line('open')
    expect(server.handshakes[0]?.address).toMatch(/^\/chat\/io\//)
  })

  test.each([undefined, {}, { token: ' ' }, { widgetKey: KEY }, 'text'])('a function that gives %j costs the attempt, not the page', async (nothing) => {
    const server = await startSocketIo()
    const { hearing } = opened(made({ url: server.url, auth: () => nothing as never }))
    await hearing.line('closed')
    expect(server.handshakes).toEqual([])
    expect(JSON.stringify(hearing.lines)).not.toContain(KEY)
  })
})

describe('what chatbotBackend(…) says of itself', () => {
  test('what a visitor can do', () => {
    const { capabilities, upload } = made()
    expect(upload).toBeUndefined()
    expect(capabilities).toMatchObject({
      typingIn: true, typingOut: true, upload: false, edit: false, rate: true, escalate: true, end: true, transcript: true, conversationList: true,
      metadata: true, location: false, reportPage: true, react: true, stream: true, rateAfterEnd: true, ratingScale: 'thumbs', resume: 'implicit',
    })
    expect(capabilities).not.toHaveProperty('presencePeriod')
  })

  test.each<[string, Partial<ChatbotBackendOptions>, object]>([
    ['numbers are stars', { ratings: 'numbers' }, { ratingScale: 'stars' }],
    ['whole answers cannot be stopped', { assistant: 'answer' }, { stream: false }],
    ['without an assistant there is no stream', { assistant: 'off' }, { stream: false }],
    ['presence is told every half minute', { presence: {} }, { presencePeriod: 30_000 }],
    ['an agent neither rates himself nor calls for a person', { as: 'agent' }, { rate: false, escalate: false, rateAfterEnd: false, stream: false }],
  ])('%s', (_, over, expected) => expect(made(over).capabilities).toMatchObject(expected))

  test('memories are told apart by address, namespace, path, chatbot and side, and show none of them', () => {
    const all: readonly Partial<ChatbotBackendOptions>[] = [
      {}, { url: 'https://other.example.com' }, { url: 'https://chat.example.com/support' }, { path: '/io' }, { auth: { ...auth, chatbotId: 'bot-2' } }, { as: 'agent' },
    ]
    const scopes = all.map((over) => made(over).scope)
    expect(new Set(scopes).size).toBe(all.length)
    expect(scopes.join()).not.toMatch(/example|bot-[12]|support|agent/)
    expect(scopes.join()).not.toContain(KEY)
    expect(made({ scope: 'mine' }).scope).toBe('mine')
  })

  test('a token and its successors have one memory', () => {
    const scopeOf = (given: ChatbotBackendOptions['auth']) => made({ auth: given, chatbotId: 'bot-1' }).scope
    expect(new Set([scopeOf({ token: 'a' }), scopeOf({ token: 'b' }), scopeOf(() => ({ token: 'c' })), scopeOf(auth)]).size).toBe(1)
  })

  test('the parts that the host brings are used', () => {
    const storage = { get: () => null, set: () => undefined, remove: () => undefined }
    const clock = { now: () => 1, after: () => () => undefined }
    const createId = () => 'id'
    expect(made({ storage, clock, createId, lifetime: 5 })).toMatchObject({ storage, clock, createId, lifetime: 5 })
  })

  test('no key or token is anywhere in what it tells of itself', async () => {
    const server = await startSocketIo()
    const connection = made({ url: server.url, auth: () => ({ token: TOKEN }), widgetKey: KEY })
    const { hearing } = opened(connection)
    await hearing.line('open')
    const told = connection.adapter.decode({ via: 'socket', name: 'error', data: { message: `bad ${TOKEN} for ${KEY}`, code: 'X' } }, given)
    expect(JSON.stringify([told, connection, hearing.lines])).not.toMatch(new RegExp(`${TOKEN}|${KEY}`))
  })
})

describe('options that cannot work', () => {
  const SECRET = 's3cret-k3y'
  test.each<[string, object, RegExp]>([
    ['no address', { url: '' }, /url is not an absolute https: address.*such as https:\/\/chat\.example\.com/],
    ['half an address', { url: '/socket.io' }, /not an absolute/],
    ['an open address', { url: `http://chat.example/${SECRET}` }, /url is not encrypted \(http: to chat\.example\).*use https:/],
    ['an open socket', { url: `ws://chat.example/?token=${SECRET}` }, /not encrypted/],
    ['a look-alike of this machine', { url: 'http://localhost.evil.example' }, /not encrypted/],
    ['a name in the address', { url: `https://ann:${SECRET}@chat.example.com` }, /name or a password.*auth/],
    ['a token in the address', { url: `https://chat.example.com/?token=${SECRET}` }, /by auth/],
    ['a path without a slash', { path: 'socket.io' }, /path does not begin with a slash/],
    ['no auth', { auth: undefined }, /there is no auth.*widgetKey, chatbotId/],
    ['an empty token', { auth: { token: '' } }, /auth has no token/],
    ['a token that is none', { auth: { token: 5 } }, /auth has no token/],
    ['an empty auth', { auth: {} }, /auth has no widgetKey/],
    ['a key without its chatbot', { auth: { widgetKey: SECRET } }, /auth has no chatbotId/],
    ['another side', { as: 'robot' }, /as is none of 'visitor', 'agent'/],
    ['another assistant', { assistant: SECRET }, /assistant is none of 'stream', 'answer', 'off'/],
    ['an agent with an assistant', { as: 'agent', assistant: 'stream' }, /an agent answers himself/],
    ['other ratings', { ratings: 'emoji' }, /ratings is none of/],
    ['other results', { searchResults: 'popup' }, /searchResults is none of/],
    ['a stop that is reserved', { stopEvent: 'disconnect' }, /stopEvent is no name/],
    ['a blank stop', { stopEvent: ' ' }, /stopEvent is no name/],
    ['presence that is only on', { presence: true }, /presence says who you are/],
  ])('%s: refused, saying why and what to do, and nothing secret', (_, over, message) => {
    expect(() => made(over)).toThrow(message)
    expect(() => made(over)).not.toThrow(SECRET)
  })

  test.each(['http://localhost:3000', 'ws://127.0.0.1:3001', 'http://[::1]:3004', 'https://chat.example.com/support', 'wss://chat.example.com'])('%s works', (url) => {
    expect(() => made({ url })).not.toThrow()
  })
})

describe('the adapter alone', () => {
  test('never throws, whatever it is given', () => {
    const adapter = createChatbotBackendAdapter()
    for (const broken of [null, {}, { type: 'message.send' }, { type: 'message.send', message: { parts: [null] } }, { type: 'extension.send', name: Symbol('x') }]) {
      expect(adapter.encode(broken as never, given).via).toBe('none')
    }
    expect(adapter.decode(null as never, given).events).toMatchObject([{ type: 'frame.rejected' }])
    expect(adapter.name).toBe('chatbot-backend')
  })

  test('is told which options cannot work like the whole connection', () => {
    expect(() => createChatbotBackendAdapter({ stopEvent: 'error' })).toThrow(/stopEvent/)
  })
})
