import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { FileAttachment, HttpExchange, HttpForm, HttpOutcome, HttpRequest } from '../../../src/model/index.ts'
import { captivateUploader, isFileUrlStale, refreshFileUrl } from '../../../src/protocols/captivate/index.ts'
import { encoded, ok, own, sentEvent } from './given.ts'

const stored = {
  success: true,
  text: 'words of the file',
  fileKey: 'conv-1/rand/a.txt',
  presignedUrl: 'https://bucket.s3.amazonaws.com/a.txt?X-Amz-Signature=1',
  expiresIn: 1_700_007_200,
  fileSize: 5,
  processingTime: 12,
}
const file = new Blob(['hello'], { type: 'text/plain' })
const during = (over: object = {}) => ({ name: 'a.txt', conversationId: 'conv-1', signal: new AbortController().signal, onProgress: () => undefined, ...over })

/** An exchange that answers and remembers what was asked. */
const answering = (outcome: HttpOutcome) => {
  const requests: HttpRequest[] = []
  const exchange: HttpExchange = (request) => {
    requests.push(request)
    return Promise.resolve(outcome)
  }
  return { requests, exchange }
}
const fieldsOf = (request: HttpRequest | undefined) => Object.fromEntries((request?.body as HttpForm).fields.map(([name, value]) => [name, value]))

describe('captivateUploader', () => {
  test('sends the documented fields, by a path that nobody can guess and that has no key', async () => {
    const { requests, exchange } = answering(ok(stored))
    await captivateUploader({ exchange, ttlDays: 7, createId: () => 'rand' })(file, during())
    expect(requests[0]).toMatchObject({ method: 'POST', url: 'https://file-to-text.prod.captivat.io/api/file-to-text' })
    expect(requests[0]?.headers).toBeUndefined()
    expect(fieldsOf(requests[0])).toEqual({ file, includeMetadata: 'false', storage: 'true', path: 'conv-1/rand', ttlDays: '7' })
  })

  test('puts a key before the path only when it is given one', async () => {
    const { requests, exchange } = answering(ok(stored))
    await captivateUploader({ exchange, apiKey: 'k', storage: false, createId: () => 'rand' })(file, during({ conversationId: undefined }))
    expect(fieldsOf(requests[0])).toMatchObject({ storage: 'false', path: 'k/chat/rand' })
  })

  test('what it answers is what a message carries', async () => {
    const { exchange } = answering(ok(stored))
    const uploaded = await captivateUploader({ exchange })(file, during())
    const { fileKey, presignedUrl, expiresIn, fileSize, processingTime } = stored
    const wire = {
      textContent: { type: 'file_content', text: 'words of the file', metadata: { source: 'file_attachment', originalFileName: 'a.txt', storageType: 'direct' } },
      storage: { fileKey, presignedUrl, expiresIn, fileSize, processingTime },
    }
    expect(uploaded).toEqual({ url: presignedUrl, name: 'a.txt', mimeType: 'text/plain', size: 5, wire })
    const message = own({ parts: [{ kind: 'files', files: [{ id: 'f', kind: 'document', ...uploaded }] }] })
    expect(sentEvent(encoded({ type: 'message.send', message })).event_payload).toMatchObject({ content: { files: [{ filename: 'a.txt', type: 'text/plain', ...wire }] } })
  })

  test('without storage there is text and no address', async () => {
    const { exchange } = answering(ok({ success: true, text: 'words' }))
    const { url, wire } = await captivateUploader({ exchange, storage: false })(file, during())
    expect([url, Object.keys(wire ?? {})]).toEqual([undefined, ['textContent']])
  })

  test.each<[string, HttpOutcome, RegExp]>([
    ['a refusal', ok({ error: 'too big' }, 413), /the upload was refused with status 413: too big/],
    ['a failure at the service', ok({ success: false, error: 'unreadable' }), /the upload failed at the service: unreadable/],
    ['a failure without a word', ok({}), /the upload failed at the service$/],
    ['a page', ok('<html>'), /not the service's JSON/],
    ['no network', { ok: false, status: 0, failure: 'network' }, /the upload got no answer \(network\)/],
    ['a key in the answer', ok({ error: 'path k3y/conv' }, 400), /path \[key\]\/conv/],
  ])('%s rejects and says so', async (_, outcome, message) => {
    const { exchange } = answering(outcome)
    await expect(captivateUploader({ exchange, apiKey: 'k3y' })(file, during())).rejects.toThrow(message)
  })

  describe('against a server', () => {
    const servers: ReturnType<typeof createServer>[] = []
    afterEach(() => servers.splice(0).forEach((server) => server.close()))

    const start = async (answers: boolean) => {
      const bodies: string[] = []
      const server = createServer((request, response) => {
        let body = ''
        request.on('data', (chunk: Buffer) => (body += chunk.toString()))
        request.on('end', () => {
          bodies.push(body)
          if (answers) response.end(JSON.stringify(stored))
        })
      })
      servers.push(server)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return { bodies, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/file-to-text` }
    }

    test('the file arrives as a multipart form, with progress', async () => {
      const { bodies, url } = await start(true)
      const ratios: (number | undefined)[] = []
      await captivateUploader({ url })(file, during({ onProgress: (ratio?: number) => ratios.push(ratio) }))
      expect(bodies[0]).toContain('name="file"; filename="a.txt"')
      expect(bodies[0]).toContain('hello')
      expect(ratios.at(-1)).toBe(1)
    })

    test('a cancelled upload rejects as AbortError', async () => {
      const { url } = await start(false)
      const cancel = new AbortController()
      const uploading = captivateUploader({ url })(file, during({ signal: cancel.signal }))
      cancel.abort()
      await expect(uploading).rejects.toMatchObject({ name: 'AbortError' })
    })
  })
})

describe('refreshFileUrl', () => {
  const attachment = (storage?: object): FileAttachment => ({ id: 'f', kind: 'document', ...(storage ? { wire: { storage } } : {}) })

  test('asks by the file’s key for an address of some seconds', async () => {
    const { requests, exchange } = answering(ok({ success: true, presignedUrl: 'https://x.example/new' }))
    expect(await refreshFileUrl(attachment({ fileKey: 'k' }), { exchange })).toBe('https://x.example/new')
    expect(requests[0]).toMatchObject({ method: 'POST', url: 'https://file-to-text.prod.captivat.io/api/presigned-url', body: '{"fileKey":"k","expiresIn":7200}' })
  })

  test('rejects where it cannot', async () => {
    const { exchange } = answering(ok({ success: true, presignedUrl: 'javascript:1' }))
    await expect(refreshFileUrl(attachment(), { exchange })).rejects.toThrow('no fileKey')
    await expect(refreshFileUrl(attachment({ fileKey: 'k' }), { exchange })).rejects.toThrow('no usable address')
    await expect(refreshFileUrl(attachment({ fileKey: 'k' }), answering(ok({ error: 'gone' }, 404)))).rejects.toThrow('the new address was refused with status 404: gone')
  })

  test('an address is stale five minutes before its end, an epoch second', () => {
    const end = 1_700_000_000
    const stale = (seconds: number, expiresIn: unknown = end) => isFileUrlStale(attachment({ fileKey: 'k', expiresIn }), (end - seconds) * 1000)
    expect([stale(301), stale(299), stale(-10), stale(299, String(end)), stale(0, 'x')]).toEqual([false, true, true, true, false])
  })
})
