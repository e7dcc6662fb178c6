import type { ChatEvent } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'
import { reduceEvents } from '../../createChatStore.ts'
import type { Stamp } from '../../reducers/stamp.ts'
import type { Act, NumberedAct } from './act.ts'

/** An act that is not known to be done. */
interface Pending {
  readonly number: number
  readonly act: Act
  /** What will have come of it, as far as one can tell. */
  readonly foreseen: readonly ChatEvent[]
  readonly stamp: Stamp
  readonly visitorId: string | undefined
  /** The spell of holding the line in which it was handed over last. */
  epoch?: string
  isDoubtful: boolean
  isLate: boolean
}

/** What was done in this tab and is not known to have been done by the one that holds the line. */
export interface Acts {
  readonly add: (act: Act, foreseen: readonly ChatEvent[], stamp: Stamp, visitorId: string | undefined) => void
  /** All up to a number are done. Answers whether that is news. */
  readonly settle: (number: number) => boolean
  /** Takes out what is waiting, for the tab that holds the line itself now. */
  readonly takeAll: () => readonly NumberedAct[]
  /** What is to be handed over in a spell: all of it, or what was not yet. */
  readonly post: (epoch: string, isAgain: boolean) => readonly NumberedAct[]
  /** Who held the line is gone: what was handed over to him he may have done, unless he said that he went. */
  readonly lose: (hasSaidSo: boolean) => void
  /** Somebody holds the line now, for whom all this has waited. */
  readonly delay: () => void
  /** What is written down may be taken over, and done, by another tab. */
  readonly doubt: () => void
  readonly isEmpty: () => boolean
  readonly first: () => number
  /** The state with what will have come of it. */
  readonly foresee: (state: ChatState) => ChatState
  /** Which events were told already for an act. */
  readonly toldFor: (number: number) => readonly ChatEvent['type'][]
  readonly list: () => readonly { readonly act: Act; readonly wasPosted: boolean }[]
}

/** Makes the acts of a tab. Each has a number, and they are done in their order. */
export function createActs(): Acts {
  let pending: readonly Pending[] = []
  let taken: readonly Pending[] = []
  let count = 0

  const plain = ({ number, act, visitorId, isDoubtful, isLate }: Pending): NumberedAct => ({ number, act, visitorId, isDoubtful, isLate })

  return {
    add(act, foreseen, stamp, visitorId) {
      // Who comes after the one that is to be forgotten is not known here.
      const isLast = pending.some((one) => one.act.name === 'forget')
      pending = [...pending, { number: ++count, act, foreseen, stamp, visitorId: isLast ? undefined : visitorId, isDoubtful: false, isLate: false }]
    },
    settle(number) {
      const before = pending.length
      taken = []
      pending = pending.filter((one) => one.number > number)
      return pending.length < before
    },
    takeAll() {
      taken = pending
      pending = []
      // In the tab itself it stands there already.
      return taken.map((one) => ({ ...plain(one), isLate: false }))
    },
    post(epoch, isAgain) {
      const due = isAgain ? pending : pending.filter((one) => one.epoch !== epoch)
      for (const one of due) one.epoch = epoch
      return due.map(plain)
    },
    lose(hasSaidSo) {
      for (const one of pending) {
        if (one.epoch !== undefined && !hasSaidSo) one.isDoubtful = true
        delete one.epoch
      }
    },
    delay() {
      for (const one of pending) one.isLate = true
    },
    doubt() {
      for (const one of pending) one.isDoubtful = true
    },
    isEmpty: () => pending.length === 0,
    first: () => pending[0]?.number ?? count + 1,
    foresee: (state) => pending.reduce((before, { foreseen, stamp }) => reduceEvents(before, foreseen, stamp), state),
    toldFor: (number) => [...pending, ...taken].find((one) => one.number === number)?.foreseen.map(({ type }) => type) ?? [],
    list: () => pending.map(({ act, epoch, isDoubtful }) => ({ act, wasPosted: epoch !== undefined || isDoubtful })),
  }
}
