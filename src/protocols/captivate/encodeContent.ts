import type { FileAttachment, JsonRecord, MessagePart } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'
import { mimeTypeOf } from '../foundation/fileKind.ts'
import { present } from '../foundation/present.ts'

/** The content of a `user_message`, or why there is none. */
export type EncodedContent = { readonly value: JsonRecord } | { readonly reason: string }

/** Words alone are a text item; files go in the SDK's shape where the uploader extracted their text, else in the documents'. */
export const encodeContent = (parts: readonly MessagePart[]): EncodedContent => {
  const text = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n')
  const files = parts.flatMap((part) => (part.kind === 'files' ? part.files : []))
  if (files.length === 0) return text === '' ? { reason: 'the message is empty' } : { value: { type: 'text', text } }
  const missing = files.find(({ url, wire }) => url === undefined && wire === undefined)
  if (missing) return { reason: `the file ${missing.name ?? missing.id} has not been uploaded` }
  return { value: { ...(text === '' ? {} : { text }), files: files.map(encodeFile) } }
}

const encodeFile = ({ name, url, mimeType, kind, wire }: FileAttachment): JsonRecord => {
  const filename = name ?? kind
  const type = mimeType ?? mimeTypeOf(filename) ?? 'application/octet-stream'
  const textContent = wire?.['textContent']
  const storage = wire?.['storage']
  if (!isRecord(textContent)) return present({ url, type, filename })
  return { filename, type, textContent, ...(isRecord(storage) ? { storage } : present({ url })) }
}
