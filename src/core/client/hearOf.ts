import type { ChatEvent, ChatEventOf, ChatEventType } from '../../model/index.ts'
import type { ClientPart } from './clientContext.ts'

const isOfConversation: Readonly<Record<Extract<ChatEventType, `conversation.${string}`>, true>> = {
  'conversation.requested': true,
  'conversation.started': true,
  'conversation.ended': true,
  'conversation.reset': true,
  'conversation.deleted': true,
  'conversation.rated': true,
}

/** All that happens to a conversation as a whole: one more kind does not compile until it is named here. */
export const ofConversation = Object.keys(isOfConversation) as readonly (keyof typeof isOfConversation)[]

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
