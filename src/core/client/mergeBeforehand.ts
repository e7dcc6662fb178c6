import type { ChatEvent } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { reduceEvent } from '../reduceEvent.ts'
import type { Stamp } from '../reducers/stamp.ts'
import type { Steps } from '../steps.ts'
import { isPrepared, prepareMerge } from '../transcript/mergeRecord.ts'

/** How often a merge is begun anew where something was said meanwhile. Then it is done in one go. */
const mostTries = 3

/** Merges the record among some events with rests before they are reduced, since it may be long. */
export function* mergeBeforehand(events: readonly ChatEvent[], stamp: Stamp, getState: () => ChatState): Steps {
  const at = events.findIndex(({ type }) => type === 'transcript.loaded')
  const event = events[at]
  if (event?.type !== 'transcript.loaded') return
  const stateBefore = () => events.slice(0, at).reduce((state, one) => reduceEvent(state, one, stamp), getState())
  const isOfAnother = ({ conversation }: ChatState) => event.conversationId !== undefined && event.conversationId !== conversation.id
  for (let tries = 0, state = stateBefore(); tries < mostTries && !isOfAnother(state) && !isPrepared(state, event); tries++, state = stateBefore()) {
    yield* prepareMerge(state, event)
  }
}
