import type { FileAttachment } from '../../../model/index.ts'
import { gateUrl } from '../../contentPolicy/index.ts'
import { fileEnding, shownFileName } from './fileName.ts'

/** How a file is shown. `document` is the chip, and the answer to every doubt. */
export type FileViewer = 'picture' | 'audio' | 'video' | 'document'

// What browsers draw without running anything. SVG, HTML and the like can carry code or fetch, so they stay documents.
const pictureTypes = /^image\/(?:png|jpe?g|gif|webp|avif)$/
const pictureEndings = /^\.(?:png|jpe?g|gif|webp|avif)$/
const activeTypes = /svg|html|xml|script|pdf/
const activeEndings = /^\.(?:svgz?|x?html?|mht(?:ml)?|xml|js|mjs|pdf)$/

/** The ending of the name, or else of the address. */
function endingOf({ name, url }: FileAttachment): string {
  const ofName = fileEnding(shownFileName(name)).toLowerCase()
  if (ofName !== '' || url === undefined) return ofName
  return fileEnding(shownFileName(url.split(/[?#]/, 1)[0])).toLowerCase()
}

/** Whether a MIME type names a picture that may be drawn. */
export function isPictureType(type: string): boolean {
  return pictureTypes.test(type)
}

/** The address to look at: that of the picture itself, or of its preview while the picture has none, as on its way to the server. */
export function pictureAddress({ url, thumbnailUrl }: FileAttachment): string | undefined {
  return url ?? thumbnailUrl
}

/** Decides from kind, MIME type and ending, which must not contradict each other, how a file is shown. */
export function fileViewer(file: FileAttachment): FileViewer {
  const type = (file.mimeType ?? '').toLowerCase().split(';', 1)[0]?.trim() ?? ''
  const ending = endingOf(file)
  if (activeTypes.test(type) || activeEndings.test(ending)) return 'document'
  if (gateUrl(file.kind === 'image' ? pictureAddress(file) : file.url, 'media') === undefined) return 'document'
  if (file.kind !== 'image') return file.kind
  if (type.includes('/')) return isPictureType(type) ? 'picture' : 'document'
  return ending === '' || pictureEndings.test(ending) ? 'picture' : 'document'
}

/** Whether a file of the visitor's own has not arrived at the server. */
export function isUploading(file: FileAttachment): boolean {
  return file.upload !== undefined && file.upload.status !== 'done'
}

/** Whether a file of the visitor's own went with a reload before it had arrived: nothing is left to try again with. */
export function isLost({ upload }: FileAttachment): boolean {
  return upload?.status === 'failed' && upload.reason === 'reload'
}
