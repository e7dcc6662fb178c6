import type { ChatEvent } from '../../../model/index.ts'

/** Whether what is kept may have changed by an event. What others say is not kept: the server has it. */
export function mustOutliveReload(event: ChatEvent): boolean {
  const { type } = event
  // An echo proves what the visitor said.
  if (type === 'message.received') return event.message.author.role === 'visitor'
  if (type === 'draft.changed' || type.startsWith('transcript.') || type === 'connection.changed') return true
  return type.startsWith('conversation.') || type.startsWith('agent.') || type.startsWith('message.')
}
