import type { ChatEventOf, PresentParticipant } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { withPerson } from './isSamePerson.ts'

/** More than this nobody shows. */
const mostPresent = 200

/** The state after news of who has the conversation open. Who is told twice, by name and by id, is there once. */
export function reducePresence(state: ChatState, { present, isPartial }: ChatEventOf<'presence.changed'>): ChatState {
  const before = isPartial ? state.present : []
  const next = present.slice(0, mostPresent).reduce<readonly PresentParticipant[]>((people, person) => withPerson(people, person), before).slice(-mostPresent)
  return JSON.stringify(next) === JSON.stringify(state.present) ? state : { ...state, present: next }
}
