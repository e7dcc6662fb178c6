import type { ChatEvent } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'
import { reduceEvents } from '../../createChatStore.ts'
import type { Stamp } from '../../reducers/stamp.ts'
import type { Acts } from './createActs.ts'
import { withoutWord } from './withoutWord.ts'

/** What a tab shows beside the one that holds the line: what is known, and what will have come of what was done here. */
export interface Outlook {
  /** What is to be shown where this is known. The stamp is that of a line of which nothing is heard. */
  readonly of: (known: ChatState, stamp: Stamp) => ChatState
  /** Adds something until it is known what came of it. The answer takes it away. */
  readonly add: (events: readonly ChatEvent[], stamp: Stamp) => () => void
  /** Nothing is heard of whoever holds the line, or something is again. */
  readonly setSilent: (isSilent: boolean) => void
}

/** Makes the outlook of a tab. */
export function createOutlook(acts: Pick<Acts, 'foresee'>): Outlook {
  const meanwhile = new Set<{ readonly events: readonly ChatEvent[]; readonly stamp: Stamp }>()
  let isSilent = false
  return {
    of(known, silence) {
      const foreseen = [...meanwhile].reduce((before, { events, stamp }) => reduceEvents(before, events, stamp), acts.foresee(known))
      return isSilent ? withoutWord(foreseen, silence) : foreseen
    },
    add(events, stamp) {
      const shown = { events, stamp }
      meanwhile.add(shown)
      return () => void meanwhile.delete(shown)
    },
    setSilent: (given) => void (isSilent = given),
  }
}
