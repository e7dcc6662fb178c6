import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** Tells the virtualizer where it is, before the scroll event does. */
export function putAt(virtualizer: TranscriptVirtualizer, offset: number): void {
  virtualizer.scrollOffset = offset
}
