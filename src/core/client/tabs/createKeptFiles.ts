import type { ChatEvent } from '../../../model/index.ts'
import type { SendableFile } from '../describeFiles.ts'

/** The bytes of files that were sent in this tab: whoever gets the line next needs them once more. */
export interface KeptFiles {
  readonly keep: (messageId: string, files: readonly SendableFile[]) => void
  readonly each: (use: (messageId: string, files: readonly SendableFile[]) => void) => void
  readonly hear: (event: ChatEvent) => void
}

/** Keeps files until their message has left or was taken back. */
export function createKeptFiles(): KeptFiles {
  const kept = new Map<string, readonly SendableFile[]>()
  return {
    keep: (messageId, files) => void kept.set(messageId, files),
    each: (use) => kept.forEach((files, messageId) => use(messageId, files)),
    hear(event) {
      if (event.type === 'message.sent' || event.type === 'message.acked' || event.type === 'message.cancelled') kept.delete(event.id ?? '')
      if (event.type === 'conversation.reset') kept.clear()
    },
  }
}
