import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { endSilently } from '../http/respond.ts'
import type { ChatSessionServer } from './createChatSessionServer.ts'
import { refuse, type Answer } from './wire.ts'

/** Beside the file itself a multipart body has some words. */
const multipartSlack = 64 * 1024

/** Serves the protocol's addresses on a port. False if the address is none of them. */
export function createChatSessionRoute(server: ChatSessionServer): (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean> {
  return async (request, response, url) => {
    if (!server.serves(url)) return false
    const gone = new AbortController()
    response.once('close', () => (response.writableFinished ? undefined : gone.abort()))
    const body = await readBytes(request, server)
    if (!body) send(request, response, refuse(413, 5501, 'Request is too large'))
    else {
      const reply = await server.exchange({
        method: request.method ?? 'GET',
        url: request.url ?? '/',
        headers: plainHeaders(request),
        body,
        signal: gone.signal,
      })
      if (typeof reply === 'string') endSilently(request, reply)
      else send(request, response, reply)
    }
    return true
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(request.method === 'HEAD' ? undefined : body)
}

/** Header names come in small letters already; repeated ones are joined. */
export function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : (value ?? '')]))
}

/** The body, at the rate at which uploads are taken; undefined if it is larger than any file may be. */
async function readBytes(request: IncomingMessage, { settings }: ChatSessionServer): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read to the end even then: a client that is cut off while it sends never sees the answer.
    if (size <= settings.uploadLimit + multipartSlack) chunks.push(chunk)
    if (settings.uploadRate > 0) await pause((chunk.length / settings.uploadRate) * 1000)
  }
  return size > settings.uploadLimit + multipartSlack ? undefined : Buffer.concat(chunks)
}
