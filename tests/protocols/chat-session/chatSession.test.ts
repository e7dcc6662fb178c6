import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { ChatConnection, ChatLocks, Encoded, HttpRequest, InboundSocketFrame, LineEvent } from '../../../src/model/index.ts'
import { chatSession, type ChatSessionOptions, createChatSessionAdapter } from '../../../src/protocols/chat-session/index.ts'
import { BASE, CHAT, CLIENT, given, requestOf, sending, VISITOR, wire, words } from './givenCommands.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  vi.unstubAllGlobals()
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** A server on this machine that knows every call; `polls` are the answers to polls, one after the other, then none. */
const startServer = async (polls: readonly object[] = []) => {
  const asked: { readonly request: IncomingMessage; readonly body: string }[] = []
  const waiting = [...polls]
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      asked.push({ request, body })
      const path = new URL(request.url ?? '', 'http://x').pathname.replace('/clientweb/api/v2', '')
      const isPoll = request.method === 'GET' && path.endsWith('/events')
      const next = isPoll ? waiting.shift() : {}
      if (!next) return
      if (path === '/availability') response.end('{"chat":"available","ewt":"30"}')
      else if (path === '/configuration') response.end('{"definition":{"forms":[]}}')
      else if (path === '/files') response.end('{"file_id":"F1"}')
      else response.end(JSON.stringify(next))
    })
  })
  const sockets = new WebSocketServer({ server })
  const dialled: string[] = []
  sockets.on('connection', (socket, request) => {
    dialled.push(request.url ?? '')
    socket.on('message', (data: Buffer) => socket.send(data.toString()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    sockets.clients.forEach((socket) => socket.terminate())
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return { asked, dialled, url: `http://${host}/clientweb/api/v2`, socketUrl: `ws://${host}/clientweb/api/v2/socket` }
}

const made = (over: Partial<ChatSessionOptions> = {}): ChatConnection => chatSession({ ...wire, storage: 'none', ...over })

/** An open line, with what was heard on it in its order. */
const opened = (connection: ChatConnection) => {
  const heard: (LineEvent['status'] | string)[] = []
  const frames: InboundSocketFrame[] = []
  const transport = connection.createTransport({ visitorId: () => VISITOR })
  transport.open({
    onLine: ({ status }) => heard.push(status),
    onFrame: (frame) => {
      heard.push(frame.name ?? 'unnamed')
      frames.push(frame)
    },
  })
  closing.push(() => transport.close())
  return { heard, frames, transport }
}

const requestIn = (encoded: Encoded): HttpRequest => requestOf(encoded)

describe('chatSession(…), by long poll', () => {
  test('asks for forms and availability, then polls one after the other as soon as it is told what to listen to', async () => {
    const typing = { events: [{ event: 'chat_session_typing', party_id: 'P' }] }
    const { asked, url } = await startServer([typing, { events: [] }, typing])
    const { adapter, ...connection } = made({ url: `${url}/` })
    const { heard, frames, transport } = opened({ adapter, ...connection })
    await vi.waitFor(() => expect(heard).toEqual(['connecting', 'open', 'configuration', 'availability']))
    expect(asked.map(({ request }) => request.url)).toEqual([
      '/clientweb/api/v2/configuration?tenantUrl=tenant.example',
      '/clientweb/api/v2/availability?tenantUrl=tenant.example',
    ])
    expect(asked[0]?.request.headers.authorization).toBe(`MOBILE-API-140-327-PLAIN appId="webchat-app", clientId="${CLIENT}"`)

    const listen = adapter.encode({ type: 'connection.listen', conversationId: CHAT }, given)
    if (listen.via !== 'socket') throw new Error(listen.via)
    expect(transport.send(listen)).toBe(true)
    await vi.waitFor(() => expect(heard.slice(4)).toEqual(['events', 'events']), 10_000)
    expect(frames.at(-1)).toEqual({ via: 'socket', name: 'events', data: JSON.stringify(typing) })
    await vi.waitFor(() => expect(asked.filter(({ request }) => request.url?.includes('/events'))).toHaveLength(4), 10_000)
  })

  test('a message leaves as one batch of JSON in UTF-8', async () => {
    const { asked, url } = await startServer()
    const { adapter, createTransport } = made({ url })
    const { exchange } = createTransport({ visitorId: () => VISITOR })
    const outcome = await exchange(requestIn(adapter.encode(sending(words('Grüße 👋')), given)))
    expect(outcome).toMatchObject({ ok: true, status: 200 })
    expect(asked[0]?.request.headers['content-type']).toBe('application/json; charset=UTF-8')
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ events: [{ event: 'chat_session_message', msg: 'Grüße 👋' }] })
  })

  test('files go to the same server for the visitor of the line', async () => {
    const { asked, url } = await startServer()
    const { upload, createTransport } = made({ url })
    createTransport({ visitorId: () => VISITOR })
    const file = await upload?.(new Blob(['x']), { name: 'a.txt', conversationId: CHAT, signal: new AbortController().signal, onProgress: () => undefined })
    expect(file).toMatchObject({ wire: { file_id: 'F1' }, url: `${url}/chats/${CHAT}/files/F1?tenantUrl=tenant.example` })
    expect(asked[0]?.request.headers.authorization).toContain(CLIENT)
  })

  test('everything goes by the fetch that the host gives, with cookies only for WebChat', async () => {
    const asked: (readonly [string, RequestCredentials | undefined])[] = []
    const answering: typeof fetch = (input, init) => {
      asked.push([new URL(String(input)).pathname, init?.credentials])
      return Promise.resolve(new Response('{"chat":"available"}'))
    }
    for (const clientId of ['mine', 'WebChat']) {
      const { heard, transport } = opened(made({ fetch: answering, clientId }))
      await vi.waitFor(() => expect(heard).toContain('availability'))
      transport.close()
    }
    expect(asked.map(([path]) => path)).toEqual(['configuration', 'availability', 'configuration', 'availability'].map((call) => `/clientweb/api/v2/${call}`))
    expect(asked.map(([, credentials]) => credentials)).toEqual(['omit', 'omit', 'include', 'include'])
  })

  test('only one tab of a client polls, under a lock that does not show the client', async () => {
    const named: string[] = []
    const locks: ChatLocks = {
      request(name) {
        named.push(name)
        return Promise.resolve(undefined)
      },
    }
    const storage = { get: () => null, set: () => undefined, remove: () => undefined, watch: () => () => undefined }
    const { asked, url } = await startServer([{ events: [] }])
    const { adapter, ...connection } = made({ url, storage, locks })
    const { heard, transport } = opened({ adapter, ...connection })
    await vi.waitFor(() => expect(heard).toContain('availability'))
    const listen = adapter.encode({ type: 'connection.listen', conversationId: CHAT }, given)
    if (listen.via === 'socket') transport.send(listen)
    await vi.waitFor(() => expect(named.length).toBeGreaterThan(0))
    expect(named[0]).toMatch(/^parlance:poll:/)
    expect(named[0]).not.toContain(CLIENT.slice(0, 8))
    expect(asked.filter(({ request }) => request.url?.includes('/events'))).toEqual([])
  })

  test.each(['session', { get: () => null, set: () => undefined, remove: () => undefined }] as const)('every tab polls where none can tell the others that there is news (%#)', async (storage) => {
    const locks: ChatLocks = { request: () => Promise.resolve(undefined) }
    const { asked, url } = await startServer([{ events: [] }])
    const { adapter, ...connection } = made({ url, storage, locks })
    const { heard, transport } = opened({ adapter, ...connection })
    await vi.waitFor(() => expect(heard).toContain('availability'))
    const listen = adapter.encode({ type: 'connection.listen', conversationId: CHAT }, given)
    if (listen.via === 'socket') transport.send(listen)
    await vi.waitFor(() => expect(asked.filter(({ request }) => request.url?.includes('/events'))).not.toEqual([]))
  })

  test('a server without a configuration is a server', async () => {
    const answering: typeof fetch = (input) =>
      Promise.resolve(String(input).includes('configuration') ? new Response('', { status: 404 }) : new Response('{"chat":"available"}'))
    const { heard } = opened(made({ fetch: answering }))
    await vi.waitFor(() => expect(heard).toEqual(['connecting', 'open', 'availability']))
  })
})

describe('chatSession(…), by socket', () => {
  test('dials with tenant, client and app, greets by HTTP, and hears events without a name', async () => {
    vi.stubGlobal('WebSocket', WebSocket)
    const { dialled, url, socketUrl } = await startServer()
    const connection = made({ url, transport: 'socket', send: 'socket', socketUrl: `${socketUrl}?region=eu` })
    const { heard, frames, transport } = opened(connection)
    await vi.waitFor(() => expect(heard).toEqual(['connecting', 'open', 'configuration', 'availability']))
    expect(dialled).toEqual([`/clientweb/api/v2/socket?region=eu&tenantUrl=tenant.example&clientId=${CLIENT}&appId=webchat-app`])
    const frame = connection.adapter.encode({ type: 'typing.notify', isTyping: true }, given)
    if (frame.via !== 'socket') throw new Error(frame.via)
    expect(transport.send(frame)).toBe(true)
    await vi.waitFor(() => expect(frames.at(-1)).toEqual({ via: 'socket', data: '{"events":[{"event":"chat_session_typing"}]}' }))
  })
})

describe('what chatSession(…) says of itself', () => {
  test('what it can do: receipts are version 2’s (BP-18)', () => {
    const { capabilities, upload } = made()
    expect(upload).toBeTypeOf('function')
    expect(capabilities).toMatchObject({ typingIn: true, typingOut: true, delivered: true, read: true, reportReceipts: true, reportPage: true, rate: false, edit: false, end: true, location: true, resume: 'command' })
    expect(made({ version: 'v1' }).capabilities).toMatchObject({ delivered: false, read: false, reportReceipts: false, typingIn: true })
    expect([capabilities.preChat, made({ preChat: true }).capabilities.preChat, made({ preChat: 'callback' }).capabilities.preChat]).toEqual([false, true, true])
    const mute = made({ uploader: false })
    expect([mute.capabilities.upload, 'upload' in mute]).toEqual([false, false])
  })

  test('memories are told apart by address, tenant, app and client, and show none of them', () => {
    const all: readonly Partial<ChatSessionOptions>[] = [{}, { url: `${BASE}x` }, { tenantUrl: 'other.example' }, { appId: 'other' }, { clientId: 'ann@x.example' }]
    const scopes = all.map((over) => made(over).scope)
    expect(new Set(scopes).size).toBe(all.length)
    expect(made({ url: `${BASE}/` }).scope).toBe(scopes[0])
    expect(scopes.join()).not.toMatch(/example|webchat|other/)
    expect(made({ scope: 'mine' }).scope).toBe('mine')
    expect(made({ scope: 'mine', clientId: 'ann' }).scope).not.toContain('ann')
  })

  test('the parts that the host brings are used', () => {
    const storage = { get: () => null, set: () => undefined, remove: () => undefined }
    const clock = { now: () => 1, after: () => () => undefined }
    const createId = () => 'id'
    const uploader = () => Promise.resolve({})
    expect(made({ storage, clock, createId, uploader, lifetime: 5 })).toMatchObject({ storage, clock, createId, upload: uploader, lifetime: 5 })
  })
})

describe('options that cannot work', () => {
  const SECRET = 'c1ient-s3cret'
  test.each<[string, Partial<ChatSessionOptions>, RegExp]>([
    ['no tenant', { tenantUrl: '' }, /no tenantUrl.*Pass the tenant’s domain/],
    ['no app', { appId: ' ' }, /no appId.*administrator/],
    ['an app with a quote', { appId: 'a"b' }, /appId has characters/],
    ['a client with a line break', { clientId: `${SECRET}\r\nx: y` }, /clientId has characters/],
    ['an open address', { url: `http://chat.example/${SECRET}` }, /url is not encrypted \(http: to chat\.example\).*use https:/],
    ['a look-alike of this machine', { url: 'http://localhost.evil.example/v2' }, /not encrypted/],
    ['no address', { url: '/clientweb/api/v2' }, /url is not an absolute https: address.*such as https:/],
    ['a socket without an address', { transport: 'socket' }, /no socketUrl.*such as wss:/],
    ['an open socket', { transport: 'socket', socketUrl: `ws://chat.example/?clientId=${SECRET}` }, /socketUrl is not encrypted/],
    ['sending by a socket that is not there', { send: 'socket' }, /Pass transport: 'socket'/],
  ])('%s is refused, saying why and what to do, and nothing secret', (_, over, message) => {
    expect(() => made({ clientId: SECRET, ...over })).toThrow(message)
    expect(() => made({ clientId: SECRET, ...over })).not.toThrow(SECRET)
  })

  test.each(['http://localhost:8080/v2', 'http://127.0.0.1/v1', 'http://[::1]:1/v2', 'http://chat.localhost/v2'])('%s stays on this machine', (url) => {
    expect(() => made({ url })).not.toThrow()
  })
})

describe('the adapter alone', () => {
  test('never throws, whatever it is given', () => {
    const adapter = createChatSessionAdapter(wire)
    for (const broken of [null, {}, { type: 'message.send' }, { type: 'message.send', message: { parts: [null] } }, { type: 'form.submit', values: 1n }]) {
      expect(adapter.encode(broken as never, given).via).toBe('none')
    }
    expect(adapter.decode(null as never, given).events).toMatchObject([{ type: 'frame.rejected' }])
  })

  test('a secure form that cannot be written names none of its values', () => {
    const values = { cc: '4111', toJSON: () => { throw new Error('4111') } } as never
    const frame = createChatSessionAdapter(wire).encode({ type: 'form.submit', formId: 'R', name: 'card', values, secure: true }, given)
    expect(frame.via).toBe('none')
    expect(JSON.stringify(frame)).not.toContain('4111')
  })

  test('needs to know tenant and app like the whole connection', () => {
    expect(() => createChatSessionAdapter({ ...wire, appId: '' })).toThrow('no appId')
  })
})
