import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

/** Answers with plain text. */
function sendText(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(body)
}

/** Lets pages of every origin in: the demo lives on another port. */
export function allowOrigins(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
  response.setHeader('vary', 'origin')
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, OPTIONS')
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*')
  response.setHeader('access-control-expose-headers', 'content-length, content-range, content-type')
  response.setHeader('access-control-max-age', '600')
  // Clients of this protocol may be known by their cookies.
  if (request.headers.origin !== undefined && request.url?.startsWith('/clientweb/')) response.setHeader('access-control-allow-credentials', 'true')
  if (request.headers['access-control-request-private-network']) response.setHeader('access-control-allow-private-network', 'true')
}

/** The body as text; undefined if it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Read to the end even then: a client that is cut off while it sends never sees the answer.
    if (size <= limit) chunks.push(chunk)
  }
  return size > limit ? undefined : Buffer.concat(chunks).toString('utf8')
}

/** The body as a JSON object; an empty one if it is anything else. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse((await readBody(request, 16 * 1024 * 1024)) ?? '')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** Answers as was decided, then does what comes after. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if ('ending' in answer) endSilently(request, answer.ending)
  else if (typeof answer.body === 'string') sendText(response, answer.status, answer.body)
  else sendJson(response, answer.status, answer.body)
  answer.afterwards?.()
}

/** Ends an exchange without an answer: cut, or left open for ever. */
export function endSilently(request: IncomingMessage, ending: 'cut' | 'hang'): void {
  if (ending === 'cut') request.socket.destroy()
}
