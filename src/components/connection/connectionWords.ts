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
