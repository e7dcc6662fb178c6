import type { ChatEvent } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'
import { formStatus } from '../../formStatus.ts'
import { formsOf } from '../../requestParts.ts'
import { isUploading, selectOnTheWay, selectQueued } from '../../selectors/selectOutbox.ts'
import { doubt } from './perform.ts'

const gone = 'The tab that asked for it is gone.'

/**
 * What it means for the chat that the tab is gone which held its line. Where it did not say that it went, what waited for its turn in the
 * conversation may have left in its last moment, of which nobody has heard.
 */
export function takeOver(state: ChatState, hasSaidSo: boolean): readonly ChatEvent[] {
  const { conversation, conversations, transcript, messages } = state
  // Of a conversation that is over there is no line.
  if (conversation.status === 'ended') return [{ type: 'connection.changed', change: { status: 'idle', attempt: 0 } }]
  const waiting = hasSaidSo || conversation.status !== 'active' ? [] : selectQueued(state).filter((message) => !isUploading(message))
  const sending = formsOf(messages).filter((form) => formStatus(form) === 'sending')
  return [
    ...selectOnTheWay(state).map(({ id }) => ({ type: 'message.unconfirmed', id }) as const),
    ...waiting.flatMap(({ id }) => doubt(id)),
    ...sending.map(({ formId }) => ({ type: 'form.changed', formId, outcome: { status: 'unconfirmed' } }) as const),
    ...(transcript.status === 'loading' ? [{ type: 'transcript.failed', detail: gone } as const] : []),
    ...(conversations.status === 'loading' ? [{ type: 'conversations.failed', detail: gone } as const] : []),
    { type: 'connection.changed', change: { status: 'reconnecting', attempt: 0 } },
  ]
}
