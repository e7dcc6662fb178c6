import type { ChatEvent, LineEvent, Message } from '../../model/index.ts'
import { selectOnTheWay } from '../selectors/selectOutbox.ts'
import type { ChatState } from '../chatState.ts'

/** Close code for a frame that is longer than the server takes (RFC 6455, 7.4.1). */
const messageTooBig = 1009

const lengthOf = (message: Message) => JSON.stringify(message.parts).length

/** What the end of a line says beside that it is over. */
export function consequencesOfLoss(event: LineEvent, state: ChatState): ChatEvent[] {
  if (event.status === 'terminal' && event.kind === 'gone') return [{ type: 'conversation.ended', reason: 'gone' }]
  if (event.status !== 'closed' || event.code !== messageTooBig) return []
  // The server does not say which one it was. To send the largest again would end the next line as well.
  const [largest] = selectOnTheWay(state).sort((one, other) => lengthOf(other) - lengthOf(one))
  return largest ? [{ type: 'message.failed', id: largest.id, reason: 'too-large' }] : []
}
