import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import busboy from 'busboy'
import type { World } from '../captivate/world.ts'
import type { RequestFault } from '../faults/requestFaults.ts'
import { endSilently, readJson, sendJson } from './respond.ts'

interface Form {
  readonly fields: ReadonlyMap<string, string>
  readonly file?: { readonly name: string; readonly mimeType: string; readonly bytes: Buffer; readonly isTooLarge: boolean }
}

/** Serves `POST /api/file-to-text`: takes a file, keeps it if asked to, and tells what text is in it. */
export async function serveUpload(world: World, request: IncomingMessage, response: ServerResponse, fault: Required<RequestFault> | undefined): Promise<void> {
  const startedAt = Date.now()
  const lossAt = fault?.outcome === 'drop' ? fault.afterBytes : Infinity
  const form = await readForm(world, request, lossAt)
  if (form === 'lost') return endSilently(request, fault?.ending ?? 'cut')
  if (!form?.file) return sendJson(response, 400, { success: false, error: 'No file uploaded' })
  const { file, fields } = form
  if (file.isTooLarge) return sendJson(response, 413, { success: false, error: 'File too large' })
  const stored = fields.get('storage') === 'true' ? keep(world, file) : {}
  if (fault?.outcome === 'swallow') return endSilently(request, fault.ending)
  sendJson(response, 200, { success: true, text: textIn(file), ...stored, fileSize: file.bytes.length, processingTime: Date.now() - startedAt })
}

/** Serves `POST /api/presigned-url`: a fresh address for a stored file. As on the real platform, knowing the key is enough. */
export async function servePresignedUrl(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { fileKey, expiresIn } = await readJson(request)
  if (typeof fileKey !== 'string' || !world.store.state.files.has(fileKey)) return sendJson(response, 404, { success: false, error: 'File not found' })
  const seconds = Number(expiresIn) > 0 ? Number(expiresIn) : world.settings.linkLifetime
  sendJson(response, 200, { success: true, presignedUrl: world.links().file(fileKey, Math.floor(Date.now() / 1000 + seconds)) })
}

function keep(world: World, file: NonNullable<Form['file']>): Record<string, unknown> {
  const key = `${randomUUID()}/${file.name}`
  world.shelf.put(key, file.bytes)
  world.store.append({ type: 'file.stored', file: { key, name: file.name, mimeType: file.mimeType, size: file.bytes.length } })
  const expiresIn = Math.floor(Date.now() / 1000 + world.settings.linkLifetime)
  return { fileKey: key, presignedUrl: world.links().file(key, expiresIn), expiresIn }
}

function textIn({ name, mimeType, bytes }: NonNullable<Form['file']>): string {
  return /^text\/|json|xml|csv/.test(mimeType) ? bytes.toString('utf8').slice(0, 100_000) : `${name} (${mimeType}, ${bytes.length} bytes)`
}

/** Undefined if it is no form; `lost` if `lossAt` bytes have come. */
async function readForm(world: World, request: IncomingMessage, lossAt: number): Promise<Form | 'lost' | undefined> {
  const parser = createParser(request, world.settings.uploadLimit)
  if (!parser) return undefined
  const fields = new Map<string, string>()
  let file: Form['file']
  parser.on('field', (name, value) => void fields.set(name, value))
  parser.on('file', (_field, stream, { filename, mimeType }) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
    stream.on('end', () => {
      const isTooLarge = (stream as { truncated?: boolean }).truncated === true
      file ??= { name: cleanName(filename ?? ''), mimeType, bytes: Buffer.concat(chunks), isTooLarge }
    })
  })
  const closed = once(parser, 'close').catch(() => undefined)
  let size = 0
  if (lossAt === 0) return 'lost'
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size >= lossAt) return 'lost'
    if (!parser.write(chunk)) await Promise.race([once(parser, 'drain'), closed])
    await throttle(world, request, chunk.length)
  }
  parser.end()
  await closed
  return { fields, ...(file ? { file } : {}) }
}

/** Waits as long as so many bytes would take. In short steps, so that a change of the rate is felt at once. */
async function throttle(world: World, request: IncomingMessage, bytes: number): Promise<void> {
  let left = bytes
  while (left > 0 && world.settings.uploadRate > 0 && !request.destroyed) {
    const step = Math.min(50, (left / world.settings.uploadRate) * 1000)
    await pause(step)
    left -= Math.max(1, (world.settings.uploadRate * step) / 1000)
  }
}

function createParser(request: IncomingMessage, fileSize: number): busboy.Busboy | undefined {
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { fileSize } })
  } catch {
    return undefined
  }
}

/** A name that stays in its folder. */
function cleanName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').slice(0, 160) || 'file'
}
