import type { FileAttachment, FileKind } from '../../model/index.ts'

/** A file as the browser gives it. */
export type SendableFile = Blob & { readonly name?: string }

/** Which viewer a MIME type gets. */
export function fileKindOf(mimeType: string): FileKind {
  const family = mimeType.split('/', 1)[0]
  // An SVG can carry script: it is a document, never a picture.
  if (family === 'image' && !mimeType.includes('svg')) return 'image'
  return family === 'audio' || family === 'video' ? family : 'document'
}

/** What a file is called. The record will give some name, and by its name it is known there. */
export const nameOf = (file: SendableFile): string => file.name || fileKindOf(file.type)

/** Files of a new message as its part shows them, named by their order. Pictures get a preview, to be given back by `URL.revokeObjectURL`. */
export function describeFiles(files: readonly SendableFile[]): FileAttachment[] {
  return files.map((file, index) => {
    const kind = fileKindOf(file.type)
    return {
      id: String(index),
      kind,
      name: nameOf(file),
      size: file.size,
      upload: { status: 'waiting' },
      ...(file.type === '' ? {} : { mimeType: file.type }),
      ...(kind === 'image' ? { thumbnailUrl: URL.createObjectURL(file) } : {}),
    }
  })
}
