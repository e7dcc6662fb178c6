import type { ChatEventOf, PresentParticipant } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { withPerson } from './isSamePerson.ts'

/** The state after news of who has the conversation open. Who is told twice, by name and by id, is there once. */
export function reducePresence(state: ChatState, { present, isPartial }: ChatEventOf<'presence.changed'>): ChatState {
  const before = isPartial ? state.present : []
  const next = present.reduce<readonly PresentParticipant[]>((people, person) => withPerson(people, person), before)
  return JSON.stringify(next) === JSON.stringify(state.present) ? state : { ...state, present: next }
}
