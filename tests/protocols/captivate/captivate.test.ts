import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Clock, HttpOutcome, InboundSocketFrame, LineEvent } from '../../../src/model/index.ts'
import { captivate, type CaptivateOptions } from '../../../src/protocols/captivate/index.ts'
import { context, KEY } from './given.ts'
import seeds from './seedFrames.json' with { type: 'json' }

const closing: (() => unknown)[] = []
afterEach(async () => {
  vi.unstubAllGlobals()
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** A server on this machine that speaks the first words of Captivate on its socket and takes frames by HTTP. */
const startServer = async () => {
  const dialled: string[] = []
  const posted: { readonly request: IncomingMessage; readonly body: string }[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      posted.push({ request, body })
      response.setHeader('content-type', 'text/plain').end('OK')
    })
  })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket, request) => {
    dialled.push(request.url ?? '')
    socket.send(JSON.stringify(seeds.socket_connected))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    sockets.clients.forEach((socket) => socket.terminate())
    return new Promise((resolve) => server.close(resolve))
  })
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return { dialled, posted, socketUrl: `ws://${host}/dev`, sendUrl: `http://${host}/send` }
}

/** Waits for nothing longer than a moment. */
const impatient: Clock = {
  now: Date.now,
  after(_delay, callback) {
    const timer = setTimeout(callback, 20)
    return () => clearTimeout(timer)
  },
}

/** Dials, and waits for the first frame. */
const greeted = async (options: CaptivateOptions) => {
  vi.stubGlobal('WebSocket', WebSocket)
  const connection = captivate({ storage: 'none', ...options })
  const transport = connection.createTransport({ visitorId: () => 'visitor' })
  closing.push(() => transport.close())
  const frame = await new Promise<InboundSocketFrame>((resolve) => transport.open({ onLine: () => undefined, onFrame: resolve }))
  return { connection, transport, frame }
}

describe('captivate(…)', () => {
  test('dials with the key, hears the greeting, sends by HTTP with the key and the id of the socket', async () => {
    const { dialled, posted, socketUrl, sendUrl } = await startServer()
    const { connection, transport, frame } = await greeted({ apiKey: KEY, socketUrl, sendUrl })
    expect(new URL(dialled[0] ?? '', socketUrl).searchParams.get('apiKey')).toBe(KEY)
    const { events } = connection.adapter.decode(frame, context)
    expect(events).toEqual([{ type: 'session.changed', change: { socketId: 'Vp6roemHLPECFOQ=' } }, { type: 'session.opened' }])

    const encoded = connection.adapter.encode({ type: 'conversation.start' }, { ...context, session: { socketId: 'Vp6roemHLPECFOQ=' } })
    if (encoded.via !== 'http') throw new Error(encoded.via)
    const outcome = await transport.exchange(encoded.request)
    expect(outcome).toMatchObject({ ok: true, status: 200, body: 'OK' })
    expect(posted[0]?.request.headers['x-api-key']).toBe(KEY)
    expect(JSON.parse(posted[0]?.body ?? '')).toEqual({
      action: 'sendMessage',
      event: { event_type: 'conversation_start', event_payload: { userId: 'visitor-7f3a' }, socket_id: 'Vp6roemHLPECFOQ=' },
    })
  })

  test('mints a key for each dial and each request, and tells none of them', async () => {
    const { dialled, posted, socketUrl, sendUrl } = await startServer()
    let minted = 0
    const getApiKey = () => Promise.resolve(`minted-${String((minted += 1))}`)
    const { connection, transport } = await greeted({ getApiKey, socketUrl, sendUrl, apiKeyParameter: 'apikey' })
    expect(dialled).toEqual(['/dev?apikey=minted-1'])
    const encoded = connection.adapter.encode({ type: 'metadata.get' }, context)
    if (encoded.via !== 'http') throw new Error(encoded.via)
    await transport.exchange(encoded.request)
    expect(posted[0]?.request.headers['x-api-key']).toBe('minted-2')
    const { events } = connection.adapter.decode({ via: 'socket', data: 'broken minted-1 minted-2' }, context)
    expect(events).toEqual([{ type: 'frame.rejected', reason: 'not JSON', sample: 'broken [key] [key]' }])
  })

  test('F34: a key that cannot be minted now is like no network: nothing was sent, and it is asked again', async () => {
    const { posted, socketUrl, sendUrl } = await startServer()
    const connection = captivate({ getApiKey: () => Promise.reject(new Error('no')), socketUrl, sendUrl, storage: 'none' })
    const encoded = connection.adapter.encode({ type: 'metadata.get' }, context)
    if (encoded.via !== 'http') throw new Error(encoded.via)
    const outcome: HttpOutcome = await connection.createTransport({ visitorId: () => 'visitor' }).exchange(encoded.request)
    expect([outcome, posted]).toEqual([{ ok: false, status: 0, failure: 'network' }, []])
  })

  test('F34: what is refused for its key goes once more with a fresh one, and several share the minting', async () => {
    const { posted, socketUrl, sendUrl } = await startServer()
    const asked: boolean[] = []
    const getApiKey = ({ wasRefused }: { readonly wasRefused: boolean }) => {
      asked.push(wasRefused)
      return Promise.resolve(wasRefused ? KEY : 'ck_expired')
    }
    const fetchWith: typeof fetch = (input, init) =>
      new Headers(init?.headers).get('x-api-key') === KEY ? fetch(input, init) : Promise.resolve(new Response('{"message":"Forbidden"}', { status: 403 }))
    const connection = captivate({ getApiKey, fetch: fetchWith, socketUrl, sendUrl, storage: 'none' })
    const encoded = connection.adapter.encode({ type: 'metadata.get' }, context)
    if (encoded.via !== 'http') throw new Error(encoded.via)
    const { exchange } = connection.createTransport({ visitorId: () => 'visitor' })
    const outcomes = await Promise.all([exchange(encoded.request), exchange(encoded.request)])
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200])
    expect(asked).toEqual([false, true])
    expect(posted).toHaveLength(2)
  })

  test.each([
    ['refuses the key', new Response('{"message":"Forbidden"}', { status: 403 }), 'terminal'],
    ['knows no such path', new Response('{"message":"Missing Authentication Token"}', { status: 403 }), 'closed'],
    ['does not know the conversation', new Response('{"error_code":400}', { status: 404 }), 'closed'],
  ] as const)('F33: where handshakes fail, a service that %s is heard', async (_says, response, last) => {
    vi.stubGlobal('WebSocket', WebSocket)
    const lines: LineEvent[] = []
    const asked: string[] = []
    const connection = captivate({
      apiKey: KEY,
      socketUrl: 'ws://127.0.0.1:9/dev',
      sendUrl: 'http://127.0.0.1:9/send',
      storage: 'none',
      clock: impatient,
      fetch: (input) => {
        asked.push(String(input))
        return Promise.resolve(response.clone())
      },
    })
    const transport = connection.createTransport({ visitorId: () => 'visitor' })
    transport.open({ onLine: (event) => lines.push(event), onFrame: () => {} })
    closing.push(() => transport.close())
    await vi.waitFor(() => expect(lines.filter(({ status }) => status === 'closed').length > 2 || lines.at(-1)?.status === 'terminal').toBe(true))
    expect(lines.map(({ status }) => status).includes('terminal')).toBe(last === 'terminal')
    expect(asked).toEqual(['http://127.0.0.1:9/api/transcript?conversation_id='])
  })

  test('dials where the host says', async () => {
    const { dialled, socketUrl, sendUrl } = await startServer()
    await greeted({ apiKey: KEY, getUrl: () => Promise.resolve(`${socketUrl}?token=t`), sendUrl })
    expect(dialled).toEqual(['/dev?token=t'])
  })

  test('says truly what it can do', () => {
    const { capabilities, upload } = captivate({ apiKey: KEY })
    expect(upload).toBeTypeOf('function')
    expect(capabilities).toMatchObject({ typingIn: false, typingOut: false, delivered: false, read: false, upload: true, rate: false, end: false, resume: 'rebind' })
    const mute = captivate({ apiKey: KEY, uploader: false })
    expect([mute.capabilities.upload, 'upload' in mute]).toEqual([false, false])
  })

  test('tells memories apart by address, channel and user, and shows neither key nor user', () => {
    const scopeOf = (options: CaptivateOptions) => captivate(options).scope
    const scopes = [{ apiKey: KEY }, { apiKey: 'other' }, { apiKey: KEY, userId: 'ann@x.example' }, { apiKey: KEY, environment: 'development' as const }].map(scopeOf)
    expect(new Set(scopes).size).toBe(4)
    expect(scopeOf({ apiKey: KEY })).toBe(scopes[0])
    expect(scopes.join()).not.toMatch(/ck_live|ann@/)
    expect(scopeOf({ apiKey: KEY, scope: 'mine' })).toBe('mine')
  })

  test('the parts that the host brings are used', () => {
    const storage = { get: () => null, set: () => undefined, remove: () => undefined }
    const clock = { now: () => 1, after: () => () => undefined }
    const createId = () => 'id'
    const uploader = () => Promise.resolve({})
    expect(captivate({ apiKey: KEY, storage, clock, createId, uploader })).toMatchObject({ storage, clock, createId, upload: uploader })
  })

  test.each<[string, CaptivateOptions, RegExp]>([
    ['no key', {}, /no API key.*pass apiKey/],
    ['an empty key', { apiKey: '' }, /no API key/],
    ['an open socket', { apiKey: KEY, socketUrl: `ws://chat.example/dev?apiKey=${KEY}` }, /socketUrl is not encrypted \(ws: to chat\.example\).*use wss:/],
    ['open HTTP', { apiKey: KEY, sendUrl: 'http://chat.example/send' }, /sendUrl is not encrypted.*use https:/],
    ['an open transcript', { apiKey: KEY, transcriptUrl: 'http://chat.example/t' }, /transcriptUrl is not encrypted/],
    ['open uploads', { apiKey: KEY, uploadUrl: 'http://chat.example/u' }, /uploadUrl is not encrypted/],
    ['a look-alike of this machine', { apiKey: KEY, sendUrl: 'http://localhost.evil.example/send' }, /not encrypted/],
    ['no address', { apiKey: KEY, socketUrl: '/dev' }, /socketUrl is not an absolute wss: address/],
    ['another scheme', { apiKey: KEY, socketUrl: 'https://chat.example' }, /socketUrl is not an absolute wss: address/],
  ])('refuses %s, saying why and what to do, without the key', (_, options, message) => {
    expect(() => captivate(options)).toThrow(message)
    expect(() => captivate(options)).not.toThrow(KEY)
  })

  test.each(['ws://localhost:8080/dev', 'ws://127.0.0.1/dev', 'ws://[::1]:1/dev', 'ws://chat.localhost/dev'])('%s stays on this machine', (socketUrl) => {
    expect(() => captivate({ apiKey: KEY, socketUrl })).not.toThrow()
  })
})
