import type { ChatEvent } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'

/**
 * What a chat that was mirrored from another tab learns from the record that was `kept`: that tab may have gone on to another conversation in
 * its last moment.
 */
export function remindOf({ conversation }: ChatState, kept: readonly ChatEvent[]): readonly ChatEvent[] {
  const begun = kept.find((event) => event.type === 'conversation.started')
  if (!begun || begun.conversationId === conversation.id) return []
  return conversation.id === undefined ? kept : [{ type: 'conversation.reset' }, ...kept]
}
