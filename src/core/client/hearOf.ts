import type { ChatEvent, ChatEventOf, ChatEventType } from '../../model/index.ts'
import type { ClientPart } from './clientContext.ts'

/** What happens to a conversation as a whole. */
export const ofConversation = [
  'conversation.requested',
  'conversation.started',
  'conversation.ended',
  'conversation.reset',
  'conversation.deleted',
  'conversation.rated',
] as const satisfies readonly ChatEventType[]

/** Hears of some kinds of events alone: nobody calls for the others, of which there may be a thousand in one frame. */
export function hearOf<T extends ChatEventType>(
  hears: readonly T[],
  onEvent: (event: ChatEventOf<T>) => void,
): Required<Pick<ClientPart, 'hears' | 'onEvent'>> {
  const isHeard = (event: ChatEvent): event is ChatEventOf<T> => (hears as readonly ChatEventType[]).includes(event.type)
  return {
    hears,
    onEvent(event) {
      if (isHeard(event)) onEvent(event)
    },
  }
}
