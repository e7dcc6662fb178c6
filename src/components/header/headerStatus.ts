import type { TranscriptWords } from '../../i18n/index.ts'
import type { WaitRange } from '../../model/index.ts'

/** What the line under the name says. Only what is true: leave it out where nothing is known. */
export type HeaderStatus =
  | { readonly kind: 'online' | 'away' | 'offline' }
  /** Of the visitor's own line: it is being set up or restored, or there is none. */
  | { readonly kind: 'connecting' | 'disconnected' }
  /** Names of those who type, as far as they have any. */
  | { readonly kind: 'typing'; readonly names: readonly string[] }
  | { readonly kind: 'reply-time'; readonly minutes: number }
  /** Position counted from 1; wait in seconds, and the range in minutes that is said in its place. */
  | { readonly kind: 'queue'; readonly position?: number; readonly waitSeconds?: number; readonly waitRange?: WaitRange }
  /** The host's own words. */
  | { readonly kind: 'text'; readonly text: string }

/** The line under the name, in words. */
export function headerStatusWords(status: HeaderStatus, { header, typing }: TranscriptWords): string {
  switch (status.kind) {
    case 'typing': {
      const names = status.names.filter((name) => name.trim() !== '')
      return names.length > 0 ? typing.typing(names) : typing.preparing()
    }
    case 'reply-time':
      return header.replyTime(status.minutes)
    case 'queue':
      return header.queue(status.position, status.waitSeconds, status.waitRange)
    case 'text':
      return status.text
    default:
      return header[status.kind]
  }
}
