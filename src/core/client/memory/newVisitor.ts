import type { ChatEvent } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'

/** What happens to a state when its visitor is forgotten: what he said, what he was about to say, who he was to the protocol. */
export function newVisitor({ session }: ChatState): readonly ChatEvent[] {
  return [
    { type: 'conversation.reset' },
    { type: 'session.changed', change: Object.fromEntries(Object.keys(session).map((name) => [name, null])) },
    { type: 'conversations.loaded', conversations: [] },
    { type: 'draft.changed', text: '' },
    { type: 'connection.changed', change: { status: 'idle', attempt: 0 } },
  ]
}
