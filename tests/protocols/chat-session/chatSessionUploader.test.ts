import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { HttpExchange, HttpForm, HttpOutcome, HttpRequest } from '../../../src/model/index.ts'
import { chatSessionUploader, type ChatSessionUploaderOptions } from '../../../src/protocols/chat-session/chatSessionUploader.ts'
import { attached, BASE, encodeWith, sending, sentEvents } from './givenCommands.ts'

const CLIENT = 'c1ient-s3cret'
const file = new Blob(['hello'], { type: 'text/plain' })
const during = (over: object = {}) => ({ name: 'a.txt', conversationId: 'C', signal: new AbortController().signal, onProgress: () => undefined, ...over })
const answer = (body: unknown, status = 200): HttpOutcome => ({
  ok: status < 300,
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

/** An uploader whose exchange gives one answer, and what it asked. */
const answering = (outcome: HttpOutcome, over: Partial<ChatSessionUploaderOptions> = {}) => {
  const requests: HttpRequest[] = []
  const exchange: HttpExchange = (request) => {
    requests.push(request)
    return Promise.resolve(outcome)
  }
  const upload = chatSessionUploader({ url: BASE, tenantUrl: 'tenant.example', appId: 'webchat-app', clientId: () => CLIENT, exchange, ...over })
  return { requests, upload }
}

describe('chatSessionUploader', () => {
  test('sends the file as the documents say, on behalf of the client', async () => {
    const { requests, upload } = answering(answer({ file_id: 'F1' }))
    await upload(file, during())
    const [request] = requests
    expect([request?.method, request?.url]).toEqual(['POST', `${BASE}/files?tenantUrl=tenant.example`])
    expect(request?.headers).toEqual({ authorization: `MOBILE-API-140-327-PLAIN appId="webchat-app", clientId="${CLIENT}"` })
    expect((request?.body as HttpForm).fields).toEqual([['file', file, 'a.txt']])
  })

  test('the field is called as another server wants it', async () => {
    const { requests, upload } = answering(answer({ file_id: 'F1' }), { field: 'file-upload-input' })
    await upload(file, during())
    expect((requests[0]?.body as HttpForm).fields[0]?.[0]).toBe('file-upload-input')
  })

  test('what it answers is what a message carries', async () => {
    const { upload } = answering(answer({ file_id: 'F1' }))
    const uploaded = await upload(file, during())
    expect(uploaded).toEqual({ name: 'a.txt', size: 5, mimeType: 'text/plain', wire: { file_id: 'F1' } })
    const [event] = sentEvents(encodeWith(sending({ kind: 'files', files: [attached('f', uploaded)] })))
    expect(event).toMatchObject({ event: 'chat_session_file', file_id: 'F1', file_name: 'a.txt', file_type: 'attachment' })
  })

  test('BP-4: the id is read under both names, also as a number', async () => {
    for (const body of [{ fileId: 'F1' }, { file_id: 7 }]) {
      expect((await answering(answer(body)).upload(file, during())).wire?.['file_id']).toMatch(/^(?:F1|7)$/)
    }
  })

  test('an address is told where there is a chat and the address can be opened', async () => {
    const told = async (address: string, over: object = {}) =>
      (await answering(answer({ file_id: 'F1' }), { fileUrl: ({ chatId, fileId }) => `${address}/${chatId}/${fileId}` }).upload(file, during(over))).url
    expect(await told('https://files.example')).toBe('https://files.example/C/F1')
    expect(await told('https://files.example', { conversationId: undefined })).toBeUndefined()
    expect(await told('javascript:alert(1)')).toBeUndefined()
  })

  test('25 MB and no byte more leave the device', async () => {
    const { requests, upload } = answering(answer({ file_id: 'F1' }))
    const sized = (size: number) => ({ size, type: '' }) as Blob
    await expect(upload(sized(25 * 1024 * 1024 + 1), during())).rejects.toThrow('larger than the 25 MB')
    expect(requests).toHaveLength(0)
    expect((await upload(sized(25 * 1024 * 1024), during())).mimeType).toBeUndefined()
  })

  test.each<[string, HttpOutcome, RegExp]>([
    ['a refusal', answer({ error_code: '5501', error_message: 'too big' }, 413), /refused with status 413: too big$/],
    ['a refusal by code alone', answer({ error_code: '5558' }, 500), /refused with status 500: 5558$/],
    ['a page', answer('<html>', 502), /refused with status 502$/],
    ['an answer without an id', answer({ file_name: 'a.txt' }), /without a file_id/],
    ['an answer that is no JSON', answer('OK'), /without a file_id/],
    ['no network', { ok: false, status: 0, failure: 'network' }, /no answer \(network\)/],
    ['the client in the answer', answer({ error_message: `no client ${CLIENT}` }, 401), /no client \[key\]$/],
  ])('%s rejects and says so', async (_, outcome, message) => {
    await expect(answering(outcome).upload(file, during())).rejects.toThrow(message)
  })

  describe('against a server', () => {
    const servers: ReturnType<typeof createServer>[] = []
    afterEach(() => {
      for (const server of servers.splice(0)) {
        server.closeAllConnections()
        server.close()
      }
    })

    const start = async (answers: boolean) => {
      const bodies: string[] = []
      const server = createServer((request, response) => {
        let body = ''
        request.on('data', (chunk: Buffer) => (body += chunk.toString()))
        request.on('end', () => {
          bodies.push(body)
          if (answers) response.end('{"file_id":"F9"}')
        })
      })
      servers.push(server)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/clientweb/api/v2`
      return { bodies, upload: chatSessionUploader({ url, tenantUrl: 't', appId: 'a', clientId: () => CLIENT }) }
    }

    test('the file arrives as a multipart form, with progress', async () => {
      const { bodies, upload } = await start(true)
      const ratios: (number | undefined)[] = []
      expect((await upload(file, during({ onProgress: (ratio?: number) => ratios.push(ratio) }))).wire).toEqual({ file_id: 'F9' })
      expect(bodies[0]).toContain('name="file"; filename="a.txt"')
      expect(bodies[0]).toContain('hello')
      expect(ratios.at(-1)).toBe(1)
    })

    test('a cancelled upload rejects as AbortError', async () => {
      const { upload } = await start(false)
      const cancel = new AbortController()
      const uploading = upload(file, during({ signal: cancel.signal }))
      cancel.abort()
      await expect(uploading).rejects.toMatchObject({ name: 'AbortError' })
    })
  })
})
