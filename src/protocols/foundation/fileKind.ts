import type { FileKind } from '../../model/index.ts'

/** MIME types by ending, for the files that a browser can show and those that people send most. */
const mimeTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  webm: 'video/webm',
  csv: 'text/csv',
  pdf: 'application/pdf',
  txt: 'text/plain',
}

const kinds: readonly string[] = ['image', 'audio', 'video', 'document']

/** The MIME type that the ending of a file's name speaks for. */
export const mimeTypeOf = (name: string): string | undefined => {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(mimeTypes, ending) ? mimeTypes[ending] : undefined
}

/** What viewer a word of the wire asks for: `image`, or the first half of a MIME type. */
export const fileKindOf = (word: string): FileKind | undefined => {
  const kind = word.toLowerCase().split('/', 1)[0] ?? ''
  return kinds.includes(kind) ? (kind as FileKind) : undefined
}
