import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import busboy from 'busboy'
import { documentNames, findMedia } from '../../media/gallery.ts'
import { answerJson, refuse, type Answer, type Reply } from '../wire.ts'
import type { ChatSessionWorld } from '../world.ts'
import type { Call, Desk, Route } from './route.ts'

/** Files and pictures. */
export const fileRoutes: readonly Route[] = [
  { method: 'POST', path: /^\/files$/, target: 'upload', serve: takeFile },
  {
    method: 'GET',
    path: /^\/chats\/(?<chat>[^/]+)\/files\/(?<rest>[^/]+)$/,
    target: 'file',
    isOpen: true,
    serve: ({ world }, { rest }) => answerFile(world, rest),
  },
  { method: 'GET', path: /^\/file\/(?<rest>[^/]+)$/, target: 'file', isOpen: true, serve: ({ world }, { rest }) => answerFile(world, rest) },
  {
    method: 'GET',
    path: /^\/chats\/(?<chat>[^/]+)\/profilephotos\/(?<rest>[^/]+)$/,
    target: 'photo',
    isOpen: true,
    serve: (_desk, { rest }) => answerMedia(rest === 'party-ana' || rest === 'party-marcus' ? documentNames.portrait : ''),
  },
  { method: 'GET', path: /^\/chats\/(?<chat>[^/]+)\/chaticon$/, target: 'icon', isOpen: true, serve: () => answerMedia('harbour-dawn-small.png') },
]

/** The server's own files, by id. */
const ownFiles: Readonly<Record<string, string>> = { statement: documentNames.statement, 'evening-pier': 'evening-pier.png' }

interface Upload {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

async function takeFile({ world }: Desk, call: Call): Promise<Reply> {
  const upload = call.file ?? (await readUpload(call, world.settings.uploadLimit))
  if (!upload) return refuse(400, 5558, 'No file was sent')
  if (upload.bytes.length > world.settings.uploadLimit) return refuse(413, 5501, 'File is too large')
  const { store, shelf } = world
  const name = (upload.name.split(/[\\/]/).at(-1) ?? '').slice(0, 160) || 'file'
  const file = { id: world.createId(), name, mimeType: upload.type, size: upload.bytes.length, clientId: call.client.clientId }
  shelf.put(file.id, Buffer.from(upload.bytes))
  store.append({ type: 'file.stored', file })
  const [oldest] = store.state.files.keys()
  if (store.state.files.size > world.settings.filesKept && oldest !== undefined) store.append({ type: 'file.dropped', id: oldest })
  return answerJson({ file_id: file.id, file_name: file.name })
}

/** The first part that is a file; the documents call it `file`, the vendor's client `file-upload-input`. */
async function readUpload({ headers, body }: Call, limit: number): Promise<Upload | undefined> {
  try {
    const parser = busboy({ headers: { ...headers }, defParamCharset: 'utf8', limits: { fileSize: limit + 1 } })
    let upload: Upload | undefined
    parser.on('file', (field, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('end', () => {
        if (field === 'file' || field === 'file-upload-input') upload ??= { name: filename ?? '', type: mimeType, bytes: Buffer.concat(chunks) }
      })
    })
    await finished(Readable.from([Buffer.from(body as Uint8Array)]).pipe(parser))
    return upload
  } catch {
    return undefined
  }
}

function answerFile({ store, shelf }: ChatSessionWorld, id: string): Answer {
  if (Object.hasOwn(ownFiles, id)) return answerMedia(ownFiles[id] ?? '')
  const file = store.state.files.get(id)
  const bytes = file && shelf.get(id)
  if (!file || !bytes) return refuse(404, 5502, 'File not found')
  return { status: 200, headers: fileHeaders(file.mimeType, file.name), body: bytes }
}

function answerMedia(name: string): Answer {
  const media = findMedia(name)
  return media ? { status: 200, headers: fileHeaders(media.mimeType, name), body: media.bytes } : refuse(404, 5502, 'File not found')
}

/** Whatever somebody uploaded, it must not run here. */
function fileHeaders(mimeType: string, name: string): Record<string, string> {
  return {
    'content-type': mimeType,
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; img-src 'self'",
  }
}
