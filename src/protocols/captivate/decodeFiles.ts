import type { FileAttachment, MessagePart } from '../../model/index.ts'
import { isBlank, isRecord, readCount, readWord, toList, type WireRecord } from '../foundation/coerce.ts'
import { fileKindOf, mimeTypeOf } from '../foundation/fileKind.ts'
import { present } from '../foundation/present.ts'
import { parseUrl, safeAddress } from '../foundation/safeUrl.ts'
import { fileWire, readWire } from './wire.ts'

const FILE_LIMIT = 100

/** A files item: a list, nested once more, one file, or the fields of one file on the item itself. `key` makes the ids. */
export const decodeFiles = (item: WireRecord, key: string, declared: boolean): readonly MessagePart[] => {
  const files = sourceOf(item, declared)
    .slice(0, FILE_LIMIT)
    .map((file, index) => decodeFile(file, `${key}.${String(index)}`))
    .filter((file) => file !== undefined)
  return files.length > 0 ? [present({ kind: 'files', title: readWord(item['title']), files })] : []
}

const sourceOf = (item: WireRecord, declared: boolean): readonly unknown[] => {
  const source = item['files'] ?? (declared ? item['file'] : undefined)
  if (isRecord(source)) return 'files' in source ? toList(source['files']) : [source]
  if (Array.isArray(source)) return source
  return declared && item['url'] !== undefined ? [item] : []
}

const decodeFile = (source: unknown, id: string): FileAttachment | undefined => {
  const wire = readWire(fileWire, typeof source === 'string' ? { url: source } : source)
  if (!wire) return undefined
  const url = safeAddress(wire.url ?? readWord(wire.storage?.['presignedUrl']))
  const name = wire.filename ?? wire.name
  const words = [wire.mimetype, wire.mimeType, wire.type].filter((word) => word !== undefined)
  if (words.length === 0 && url === undefined && name === undefined && isBlank(wire.storage)) return undefined
  // Senders write "image" where a MIME type belongs (CH-13): the ending of the name or address knows better.
  const mimeType = words.find((word) => word.includes('/')) ?? mimeTypeOf(name ?? '') ?? mimeTypeOf(parseUrl(url ?? '')?.pathname ?? '')
  return present({
    id,
    kind: words.map(fileKindOf).find((kind) => kind !== undefined) ?? fileKindOf(mimeType ?? '') ?? 'document',
    name,
    mimeType,
    size: wire.size ?? readCount(wire.storage?.['fileSize']),
    url,
    thumbnailUrl: safeAddress(wire.thumbnail),
    wire: wire.storage ? { storage: wire.storage } : undefined,
  })
}
