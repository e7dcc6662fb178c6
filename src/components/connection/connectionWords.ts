import type { ComposerWords } from '../../i18n/index.ts'
import type { ConnectionStatus } from '../../model/index.ts'

/** The sentence for a connection, or undefined where there is nothing to say. `seconds` is the wait for the next attempt. */
export function connectionWords(status: ConnectionStatus, seconds: number, words: ComposerWords): string | undefined {
  switch (status) {
    case 'idle':
    case 'ready':
      return undefined
    case 'connecting':
    case 'handshaking':
      return words.connecting
    case 'reconnecting':
      return seconds > 0 ? words.reconnectingIn(seconds) : words.reconnecting
    case 'offline':
      return words.offline
    case 'unreachable':
      return words.unreachable
    case 'refused':
      return words.refused
  }
}

/** What it means for the visitor's messages, of which so many wait; undefined where there is nothing to say. */
export function connectionDetail(status: ConnectionStatus, pendingCount: number, words: ComposerWords): string | undefined {
  // Where the server refuses us nothing can be promised.
  if (status === 'refused') return undefined
  if (pendingCount === 0) return status === 'offline' ? words.offlineHint : undefined
  return status === 'unreachable' ? words.keptMessages(pendingCount) : words.pendingMessages(pendingCount)
}
