import type { ChatState } from '../chatState.ts'

/**
 * Id of the conversation that can be read: undefined while its history is awaited, since what is seen until then is not where somebody
 * was who had read it before. `hasRecord` says whether the wire has such a history.
 */
export function selectReadConversation({ conversation, transcript }: ChatState, hasRecord: boolean): string | undefined {
  return hasRecord && transcript.lacksHistory ? undefined : conversation.id
}
