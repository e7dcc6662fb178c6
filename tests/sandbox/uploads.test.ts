import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../sandbox/createSandbox.ts'
import { sceneNames } from '../../sandbox/media/gallery.ts'
import { connect, open } from './sandboxes.ts'

interface Stored {
  readonly success: boolean
  readonly text: string
  readonly fileKey: string
  readonly presignedUrl: string
  readonly expiresIn: number
  readonly fileSize: number
  readonly processingTime: number
}

function createForm(file: Blob, name: string, fields: Record<string, string> = { storage: 'true', includeMetadata: 'true', path: 'KEY/CONVERSATION', ttlDays: '7' }): FormData {
  const form = new FormData()
  form.append('file', file, name)
  Object.entries(fields).forEach(([key, value]) => form.append(key, value))
  return form
}

const upload = (sandbox: Sandbox, form: FormData): Promise<Response> => fetch(`${sandbox.url}/api/file-to-text`, { method: 'POST', body: form })

const store = async (sandbox: Sandbox, form: FormData): Promise<Stored> => (await (await upload(sandbox, form)).json()) as Stored

const presign = (sandbox: Sandbox, body: unknown): Promise<Response> =>
  fetch(`${sandbox.url}/api/presigned-url`, { method: 'POST', body: JSON.stringify(body) })

describe('uploads', () => {
  it('take a file, read its text, and give an address that is good for a while', async () => {
    const sandbox = await open()
    const now = Date.now() / 1000
    const answer = await store(sandbox, createForm(new Blob(['Grüße aus dem Hafen'], { type: 'text/plain' }), 'grüße.txt'))
    expect(answer).toEqual({
      success: true, text: 'Grüße aus dem Hafen', fileKey: expect.stringMatching(/^[0-9a-f-]{36}\/grüße\.txt$/), presignedUrl: expect.any(String),
      expiresIn: expect.any(Number), fileSize: 21, processingTime: expect.any(Number),
    })
    expect(answer.expiresIn).toBeGreaterThan(now + 7000)
    const file = await fetch(answer.presignedUrl)
    expect([await file.text(), file.headers.get('content-type')]).toEqual(['Grüße aus dem Hafen', 'text/plain'])
    expect(sandbox.ledger.files()).toEqual([{ key: answer.fileKey, name: 'grüße.txt', mimeType: 'text/plain', size: 21 }])
  })

  it('take a file without keeping it', async () => {
    const sandbox = await open()
    const answer = await store(sandbox, createForm(new Blob(['x'], { type: 'image/png' }), 'x.png', { storage: 'false' }))
    expect(answer).toEqual({ success: true, text: 'x.png (image/png, 1 bytes)', fileSize: 1, processingTime: expect.any(Number) })
  })

  it('take an empty file, and a name that would leave its folder', async () => {
    const sandbox = await open()
    const answer = await store(sandbox, createForm(new Blob([]), '../../etc/passwd'))
    expect(answer.fileKey).toMatch(/^[0-9a-f-]{36}\/passwd$/)
    expect((await (await fetch(answer.presignedUrl)).arrayBuffer()).byteLength).toBe(0)
  })

  it('keep every byte of a large file', async () => {
    const sandbox = await open()
    const bytes = deflateSync(Buffer.from(Array.from({ length: 400_000 }, (_, index) => (index * 7919) % 251)), { level: 0 })
    const { presignedUrl } = await store(sandbox, createForm(new Blob([bytes]), 'large.bin'))
    expect(Buffer.from(await (await fetch(presignedUrl)).arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('refuse what is too large, and what is no form', async () => {
    const sandbox = await open({ uploadLimit: 1000 })
    const refused = await upload(sandbox, createForm(new Blob(['x'.repeat(5000)]), 'large.txt'))
    expect([refused.status, await refused.json()]).toEqual([413, { success: false, error: 'File too large' }])
    expect((await fetch(`${sandbox.url}/api/file-to-text`, { method: 'POST', body: 'plain' })).status).toBe(400)
    expect(sandbox.ledger.files()).toEqual([])
  })

  it('are taken slowly when asked to, until told otherwise', async () => {
    const sandbox = await open({ uploadRate: 1 })
    const answer = store(sandbox, createForm(new Blob(['x'.repeat(200_000)]), 'slow.txt'))
    for (let count = 0; count < 20; count += 1) await fetch(`${sandbox.url}/health`)
    expect(sandbox.ledger.files()).toEqual([])
    sandbox.settings.uploadRate = 0
    expect(await answer).toMatchObject({ success: true, fileSize: 200_000 })
  })

  it('are answered with a fresh address for a key, and only for one', async () => {
    const sandbox = await open()
    const { fileKey, presignedUrl } = await store(sandbox, createForm(new Blob(['again']), 'again.txt'))
    const answer = (await (await presign(sandbox, { fileKey, expiresIn: 60 })).json()) as { success: boolean; presignedUrl: string }
    expect(answer).toEqual({ success: true, presignedUrl: expect.any(String) })
    expect(answer.presignedUrl).not.toBe(presignedUrl)
    expect(await (await fetch(answer.presignedUrl)).text()).toBe('again')
    expect((await presign(sandbox, { fileKey: 'none' })).status).toBe(404)
  })

  it('have addresses that go stale', async () => {
    const sandbox = await open({ linkLifetime: -10 })
    const { presignedUrl } = await store(sandbox, createForm(new Blob(['x']), 'x.txt'))
    expect((await fetch(presignedUrl)).status).toBe(403)
    expect((await fetch(presignedUrl.replace(/\?.*/, ''))).status).toBe(403)
  })

  it.each([
    ['a status', { outcome: 'status', status: 413 }, 413],
    ['a cut before anything', { outcome: 'drop' }, undefined],
    ['a cut half-way', { outcome: 'drop', afterBytes: 100_000 }, undefined],
    ['silence at the end', { outcome: 'swallow' }, undefined],
  ] as const)('fail on demand with %s', async (_what, fault, status) => {
    const sandbox = await open()
    sandbox.faults.failNext({ on: 'upload', ...fault })
    const form = (): FormData => createForm(new Blob(['x'.repeat(200_000)]), 'file.txt')
    if (status === undefined) await expect(upload(sandbox, form())).rejects.toThrow('fetch failed')
    else expect((await upload(sandbox, form())).status).toBe(status)
    expect(sandbox.ledger.files()).toHaveLength(fault.outcome === 'swallow' ? 1 : 0)
    expect((await store(sandbox, form())).success).toBe(true)
  })

  it('can hang half-way', async () => {
    const sandbox = await open()
    sandbox.faults.failNext({ on: 'upload', outcome: 'drop', afterBytes: 100_000, ending: 'hang' })
    const abort = new AbortController()
    const hanging = fetch(`${sandbox.url}/api/file-to-text`, { method: 'POST', body: createForm(new Blob(['x'.repeat(200_000)]), 'file.txt'), signal: abort.signal })
    const failure = expect(hanging).rejects.toThrow('aborted')
    const client = await connect(sandbox)
    while (sandbox.faults.state.requests.length > 0) {
      client.send('get_conversations', {})
      await client.next('user_conversations')
    }
    abort.abort()
    await failure
  })
})

describe('files of the sandbox', () => {
  it.each(sceneNames)('draws the picture %s', async (name) => {
    const sandbox = await open()
    const response = await fetch(`${sandbox.url}/files/media/${name}-small.png`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toBe('image/png')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([160, 90])
    const data = bytes.indexOf('IDAT')
    expect(inflateSync(bytes.subarray(data + 4, data + 4 + bytes.readUInt32BE(data - 4)))).toHaveLength(90 * (160 * 3 + 1))
  })

  it('has a document, a sound and a film', async () => {
    const sandbox = await open()
    const load = async (name: string): Promise<Buffer> => Buffer.from(await (await fetch(`${sandbox.url}/files/media/${name}`)).arrayBuffer())
    const pdf = (await load('account-statement.pdf')).toString('latin1')
    expect(pdf.slice(Number(/startxref\n(\d+)/.exec(pdf)?.[1]))).toMatch(/^xref\n0 7\n/)
    const sound = await load('welcome-melody.wav')
    expect([sound.subarray(0, 4).toString(), sound.readUInt32LE(4) + 8]).toEqual(['RIFF', sound.length])
    expect((await load('harbour-evening.webm')).subarray(0, 4).toString('hex')).toBe('1a45dfa3')
  })

  it('gives parts of a file, as players want them', async () => {
    const sandbox = await open()
    const url = `${sandbox.url}/files/media/welcome-melody.wav`
    const get = (range: string): Promise<Response> => fetch(url, { headers: { range } })
    const [start, end, beyond, head] = [await get('bytes=0-3'), await get('bytes=-10'), await get('bytes=99999999-'), await fetch(url, { method: 'HEAD' })]
    expect([start.status, await start.text(), start.headers.get('content-range')]).toEqual([206, 'RIFF', expect.stringMatching(/^bytes 0-3\/\d+$/)])
    expect((await end.arrayBuffer()).byteLength).toBe(10)
    expect([beyond.status, head.status, Number(head.headers.get('content-length')) > 100_000]).toEqual([416, 200, true])
  })

  it('has a page for every link, and nothing elsewhere', async () => {
    const sandbox = await open()
    const page = await fetch(`${sandbox.url}/pages/lost-cards%3Cscript%3E`)
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("default-src 'none'")])
    expect(await page.text()).not.toContain('<script>')
    for (const path of ['/files/media/none.png', '/files/uploads/none', '/nowhere', '/files/media/%E0%A4%A']) {
      expect((await fetch(sandbox.url + path)).status).toBe(404)
    }
  })
})
