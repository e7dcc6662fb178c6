import type { FileAttachment } from '../../../model/index.ts'

const longestSide = 320
const shortestSide = 112

/** The pixels to keep free for a picture before it has loaded: its own shape within limits, or 4 to 3. */
export function pictureSpace({ width, height }: FileAttachment): { readonly width: number; readonly height: number } {
  if (!width || !height || !(width > 0) || !(height > 0)) return { width: 280, height: 210 }
  const scale = Math.min(longestSide / width, longestSide / height, 1)
  return { width: Math.max(Math.round(width * scale), shortestSide), height: Math.max(Math.round(height * scale), shortestSide) }
}
