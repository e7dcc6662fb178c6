import type { ChatEvent } from '../../../model/index.ts'
import type { ChatStore } from '../../createChatStore.ts'
import type { Stamp } from '../../reducers/stamp.ts'
import type { ChatClientOptions } from '../chatClient.ts'
import type { Act } from './act.ts'
import type { ChatTabs } from './chatTabs.ts'
import type { Follower } from './createFollower.ts'
import type { Leader } from './createLeader.ts'
import type { Group } from './group.ts'
import type { TabWays } from './waysBetweenTabs.ts'

/** What a seat needs. */
export interface SeatOptions {
  readonly options: ChatClientOptions
  readonly ways: TabWays
  /** Events of the chat, in the order in which the state changed. */
  readonly tell: (events: readonly ChatEvent[]) => void
  /** Another tab holds the line now, or none that is known. */
  readonly onOtherLine: () => void
  readonly onVisitor: () => void
}

/** A tab among those that share a line, whether it holds it or not. */
export interface Seat {
  /** What is shown: what is known, and what will have come of what was done here. */
  readonly store: ChatStore
  readonly group: () => Group
  readonly leader: () => Leader | undefined
  readonly follower: () => Follower | undefined
  readonly tabs: ChatTabs
  /** Does something, here or in the tab that holds the line, and shows at once what will come of it. */
  readonly act: (act: Act) => void
  /** Shows something until it is known what came of it. The answer ends it. */
  readonly showMeanwhile: (...events: readonly ChatEvent[]) => () => void
  readonly nextStamp: () => Stamp
  readonly open: () => void
  readonly close: () => void
}
