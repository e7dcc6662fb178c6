import type { IncomingMessage, ServerResponse } from 'node:http'
import { findMedia, type MediaFile } from '../media/gallery.ts'
import type { World } from '../captivate/world.ts'
import { sendJson } from './respond.ts'

/** Serves `GET /files/media/NAME` and `GET /files/uploads/KEY?expires=SECOND`. */
export function serveFile(world: World, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const [, , shelf, ...rest] = url.pathname.split('/').map(decode)
  if (shelf === 'media') return sendFile(request, response, findMedia(rest.join('/')))
  const key = rest.join('/')
  const known = world.store.state.files.get(key)
  if (known && Number(url.searchParams.get('expires') ?? 0) * 1000 < Date.now()) return sendJson(response, 403, { error: 'Request has expired' })
  const bytes = known ? world.shelf.get(key) : undefined
  sendFile(request, response, known && bytes ? { mimeType: known.mimeType, bytes } : undefined)
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: MediaFile | undefined): void {
  if (!file) return sendJson(response, 404, { error: 'Not found' })
  const size = file.bytes.length
  response.setHeader('content-type', file.mimeType)
  response.setHeader('accept-ranges', 'bytes')
  response.setHeader('x-content-type-options', 'nosniff')
  // Whatever somebody uploaded, it must not run here.
  response.setHeader('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; img-src 'self'")
  const range = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '')
  if (!range || (range[1] === '' && range[2] === '')) {
    response.writeHead(200, { 'content-length': size })
    return void response.end(request.method === 'HEAD' ? undefined : file.bytes)
  }
  const start = range[1] === '' ? Math.max(0, size - Number(range[2])) : Number(range[1])
  const end = range[1] === '' || range[2] === '' ? size - 1 : Math.min(size - 1, Number(range[2]))
  if (start > end) return void response.writeHead(416, { 'content-range': `bytes */${size}` }).end()
  response.writeHead(206, { 'content-range': `bytes ${start}-${end}/${size}`, 'content-length': end - start + 1 })
  response.end(request.method === 'HEAD' ? undefined : file.bytes.subarray(start, end + 1))
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
