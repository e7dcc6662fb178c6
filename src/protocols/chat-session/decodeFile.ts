import type { ChatEvent, FileAttachment } from '../../model/index.ts'
import { fileKindOf, mimeTypeOf } from '../foundation/fileKind.ts'
import { present } from '../foundation/present.ts'
import { parseUrl, safeAddress, safeLink } from '../foundation/safeUrl.ts'
import { rowOf } from './decodeMessage.ts'
import { foreignAddress } from './foreignAddress.ts'
import { placeOf } from './place.ts'
import { authorOf, type Scene } from './scene.ts'
import { fileWire, locationWire, readWire } from './wire.ts'
import { ignored, type WireEvent } from './wireEvent.ts'

/** `chat_session_file`: a file that lies at the server. An empty `msg_id` (BP-8) leaves the file's own id to know it by. */
export const decodeFile = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const wire = readWire(fileWire, event.body)
  const fileId = wire?.file_id ?? wire?.fileId
  if (!wire || fileId === undefined) return [ignored(event, 'no file_id')]
  const chatId = scene.context.conversationId
  const url = chatId === undefined ? undefined : foreignAddress(() => scene.config.fileUrl({ chatId, fileId }))
  const file = { ...describe(wire.file_type, wire.file_name), ...present({ name: wire.file_name, url }), wire: { file_id: fileId } }
  return tell(file, wire.msg_id ?? `file:${fileId}`, wire, scene)
}

/** `chat_session_file_url`: a file that lies elsewhere. */
export const decodeFileUrl = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const wire = readWire(fileWire, event.body)
  const url = safeAddress(wire?.file_url)
  if (!wire || url === undefined) return [ignored(event, 'no usable file_url')]
  const name = wire.file_name ?? lastOf(parseUrl(url)?.pathname ?? '')
  return tell({ ...describe(wire.file_type, name), ...present({ name, url }) }, wire.msg_id, wire, scene)
}

/** `chat_session_location`. */
export const decodeLocation = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const wire = readWire(locationWire, event.body)
  const place = placeOf(wire?.latitude, wire?.longitude)
  if (!wire || !place) return [ignored(event, 'no such place')]
  const part = present({ kind: 'location' as const, ...place, url: safeLink(wire.url) })
  return [{ type: 'message.received', message: rowOf(scene, authorOf(scene, wire.party_id), [part], wire.msg_id, wire.timestamp) }]
}

interface Origin {
  readonly party_id?: string | undefined
  readonly timestamp?: number | undefined
}

const tell = (file: Omit<FileAttachment, 'id'>, wireId: string | undefined, { party_id, timestamp }: Origin, scene: Scene): readonly ChatEvent[] => {
  const parts = [{ kind: 'files', files: [{ id: '0', ...file }] }] as const
  return [{ type: 'message.received', message: rowOf(scene, authorOf(scene, party_id), parts, wireId, timestamp) }]
}

/** The wire says `image` or `attachment`; of the latter the ending of the name knows more. */
const describe = (type: string | undefined, name = ''): Pick<FileAttachment, 'kind' | 'mimeType'> => {
  const mimeType = mimeTypeOf(name)
  return present({ kind: fileKindOf(type ?? '') ?? fileKindOf(mimeType ?? '') ?? 'document', mimeType })
}

const lastOf = (path: string): string | undefined => {
  const last = path.slice(path.lastIndexOf('/') + 1)
  return last === '' ? undefined : last
}
