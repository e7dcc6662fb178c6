import { once } from 'node:events'
import type { IncomingMessage, RequestListener } from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import type { HttpRequest } from '../../src/model/index.ts'
import { createHttpExchange } from '../../src/transport/index.ts'
import { deadAddress, startHttp } from './loopback.ts'

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({ method: 'GET', url, ...more })

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

describe('outcomes', () => {
  const answers: [string, RequestListener, unknown][] = [
    [
      'JSON',
      (_request, response) => response.setHeader('content-type', 'application/json').end('{"a":1}'),
      { ok: true, status: 200, body: '{"a":1}', contentType: 'application/json' },
    ],
    ['the plain text OK', (_request, response) => response.end('OK'), { ok: true, status: 200, body: 'OK' }],
    ['204 without a body', (_request, response) => response.writeHead(204).end(), { ok: true, status: 204, body: '' }],
    ['401', (_request, response) => response.writeHead(401).end('no'), { ok: false, status: 401, body: 'no' }],
    ['413', (_request, response) => response.writeHead(413).end('too large'), { ok: false, status: 413, body: 'too large' }],
    ['500', (_request, response) => response.writeHead(500).end(), { ok: false, status: 500, body: '' }],
    [
      'a redirect, followed',
      (request, response) =>
        request.url === '/there' ? response.end('there') : response.writeHead(302, { location: '/there' }).end(),
      { ok: true, status: 200, body: 'there' },
    ],
    ['a cut before the head', (request) => request.socket.destroy(), { ok: false, status: 0, failure: 'network' }],
    [
      'a cut in the body',
      (request, response) => {
        response.writeHead(200, { 'content-length': 1000 }).write('half')
        setImmediate(() => request.socket.destroy())
      },
      { ok: false, status: 0, failure: 'network' },
    ],
    ['what is no HTTP', (request) => request.socket.end('SSH-2.0-OpenSSH\r\n'), { ok: false, status: 0, failure: 'network' }],
  ]
  it.each(answers)('%s', async (_name, onRequest, outcome) => {
    const { url } = await startHttp(onRequest)
    expect(await createHttpExchange()(get(url))).toEqual(outcome)
  })

  it.each([
    ['nobody listens', undefined],
    ['the address is none', 'not an address'],
    ['the scheme is unknown', 'gopher://chat.example'],
  ])('network, where %s', async (_name, address) => {
    expect(await createHttpExchange()(get(address ?? (await deadAddress('http'))))).toEqual({ ok: false, status: 0, failure: 'network' })
  })

  it('network, where a header cannot be sent', async () => {
    const { url } = await startHttp((_request, response) => response.end())
    const outcome = await createHttpExchange()(get(url, { headers: { 'x-name': 'line\nbreak' } }))
    expect(outcome).toEqual({ ok: false, status: 0, failure: 'network' })
  })

  it.each(['the head', 'the rest of the body'])('timeout, waiting for %s', async (what) => {
    const { url } = await startHttp((_request, response) => {
      if (what !== 'the head') response.write('half')
    })
    expect(await createHttpExchange()(get(url, { timeout: 30 }))).toEqual({ ok: false, status: 0, failure: 'timeout' })
  })

  it.each(['timeout', 'aborted'] as const)('%s, with a fetch that hears no signal and never ends', async (failure) => {
    const exchange = createHttpExchange({ fetch: () => new Promise(() => {}) })
    const stop = new AbortController()
    const outcome = exchange(get('https://chat.example', failure === 'timeout' ? { timeout: 10 } : {}), { signal: stop.signal })
    if (failure === 'aborted') stop.abort()
    expect(await outcome).toEqual({ ok: false, status: 0, failure })
  })

  it('aborted beforehand, without a request', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>()
    expect(await createHttpExchange({ fetch })(get('https://chat.example'), { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      status: 0,
      failure: 'aborted',
    })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('aborted on the way, and the server sees it', async () => {
    const stop = new AbortController()
    let cut: Promise<unknown> = Promise.resolve()
    const { url } = await startHttp((request) => {
      cut = once(request.socket, 'close')
      stop.abort()
    })
    expect(await createHttpExchange()(get(url), { signal: stop.signal })).toEqual({ ok: false, status: 0, failure: 'aborted' })
    await cut
  })
})

describe('requests', () => {
  it('carry method, headers and text', async () => {
    const seen: unknown[] = []
    const { url } = await startHttp(async (request, response) => {
      seen.push(request.method, request.headers['x-api-key'], request.headers['content-type'], await bodyOf(request))
      response.end()
    })
    await createHttpExchange()({
      method: 'POST',
      url,
      headers: { 'x-api-key': 'K', 'Content-Type': 'application/json' },
      body: '{"text":"schön"}',
    })
    expect(seen).toEqual(['POST', 'K', 'application/json', '{"text":"schön"}'])
  })

  it('carry a form with a file', async () => {
    let form = new FormData()
    const { url } = await startHttp(async (request, response) => {
      const headers = { 'content-type': request.headers['content-type']! }
      form = await new Response(await bodyOf(request), { headers }).formData()
      response.end()
    })
    const file = new Blob(['content'], { type: 'text/plain' })
    const fields = [['key', 'a/b'], ['file', file, 'note.txt'], ['bare', file]] as const
    expect(await createHttpExchange()({ method: 'POST', url, body: { fields } })).toMatchObject({ ok: true })
    const received = form.get('file') as File
    expect(form.get('key')).toBe('a/b')
    expect([received.name, received.type, await received.text()]).toEqual(['note.txt', 'text/plain', 'content'])
    expect(form.get('bare')).toBeInstanceOf(Blob)
  })

  it('ask for no cookies, no referrer and nothing from a cache', async () => {
    const fetch = vi.fn(() => Promise.resolve(new Response('')))
    await createHttpExchange({ fetch })(get('https://chat.example'))
    expect(fetch).toHaveBeenCalledWith(
      'https://chat.example',
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'follow', cache: 'no-store' }),
    )
    await createHttpExchange({ fetch, credentials: 'include' })(get('https://chat.example'))
    expect(fetch).toHaveBeenLastCalledWith('https://chat.example', expect.objectContaining({ credentials: 'include' }))
  })

  it('go through the fetch of the moment, so that a page may replace it later', async () => {
    const exchange = createHttpExchange()
    const before = globalThis.fetch
    globalThis.fetch = () => Promise.resolve(new Response('replaced'))
    try {
      expect(await exchange(get('https://chat.example'))).toMatchObject({ body: 'replaced' })
    } finally {
      globalThis.fetch = before
    }
  })
})

describe('long answers', () => {
  const limit = 8 * 1024 * 1024

  it('are cut at 8 MiB, and the rest is not read', async () => {
    let closed = Promise.resolve<unknown>(undefined)
    const { url } = await startHttp((_request, response) => {
      closed = once(response, 'close')
      const piece = 'x'.repeat(1024 * 1024)
      const write = () => {
        while (!response.destroyed && response.write(piece));
      }
      response.on('drain', write)
      write()
    })
    const outcome = await createHttpExchange()(get(url))
    expect(outcome).toMatchObject({ ok: true, status: 200 })
    expect('body' in outcome && outcome.body.length).toBe(limit)
    await closed
  })

  it('of exactly 8 MiB are whole', async () => {
    const { url } = await startHttp((_request, response) => response.end(Buffer.alloc(limit, 'y')))
    const outcome = await createHttpExchange()(get(url))
    expect('body' in outcome && outcome.body.length).toBe(limit)
  })

  it('of several bytes per letter are put together across pieces', async () => {
    const bytes = Buffer.from('日本語🎉')
    const { url } = await startHttp((_request, response) => {
      response.write(bytes.subarray(0, 4))
      setImmediate(() => response.end(bytes.subarray(4)))
    })
    expect(await createHttpExchange()(get(url))).toMatchObject({ body: '日本語🎉' })
  })

  it('of a fetch without streams are cut too', async () => {
    const fetch = () =>
      Promise.resolve({
        ok: true,
        status: 200,
        body: null,
        headers: new Headers(),
        text: () => Promise.resolve('z'.repeat(limit + 1)),
      } as Response)
    const outcome = await createHttpExchange({ fetch })(get('https://chat.example'))
    expect('body' in outcome && outcome.body.length).toBe(limit)
  })
})

describe('progress', () => {
  it('is unknown, then 1, where there is no XMLHttpRequest', async () => {
    const { url } = await startHttp((_request, response) => response.end())
    const ratios: (number | undefined)[] = []
    await createHttpExchange()({ method: 'POST', url, body: 'x' }, { onProgress: (ratio) => ratios.push(ratio) })
    expect(ratios).toEqual([undefined, 1])
  })

  it('is not 1 when the exchange failed', async () => {
    const ratios: (number | undefined)[] = []
    const onProgress = (ratio: number | undefined) => ratios.push(ratio)
    await createHttpExchange()({ method: 'POST', url: await deadAddress('http'), body: 'x' }, { onProgress })
    expect(ratios).toEqual([undefined])
  })

  it('that throws does not end the exchange', async () => {
    const { url } = await startHttp((_request, response) => response.end('done'))
    const onProgress = () => {
      throw new Error('The listener is broken')
    }
    expect(await createHttpExchange()({ method: 'POST', url, body: 'x' }, { onProgress })).toMatchObject({ body: 'done' })
  })
})

it('leaves no timer and no listener on the signal behind', async () => {
  const { url } = await startHttp((_request, response) => response.end())
  const { signal } = new AbortController()
  const removed = vi.spyOn(signal, 'removeEventListener')
  const added = vi.spyOn(signal, 'addEventListener')
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const fetch = () => Promise.resolve(new Response(''))
  const before = timers()
  await createHttpExchange({ fetch })(get(url), { signal })
  expect(timers()).toBe(before)
  expect(removed.mock.calls).toEqual(added.mock.calls)
})
