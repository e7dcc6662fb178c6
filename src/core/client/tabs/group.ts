import type { ChatEvent } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'
import { reduceEvents } from '../../createChatStore.ts'
import type { Stamp } from '../../reducers/stamp.ts'
import type { StartOptions } from '../sessionOptions.ts'
import type { SharedValue } from './chatTabs.ts'

/** So many tabs are remembered by what they did; those that did it longest ago go first. */
const mostTabs = 64

/** What all tabs know that share a line, as plain data. */
export interface Group {
  readonly chat: ChatState
  readonly visitorId: string
  /** What a conversation is about to begin with, where one is wanted. */
  readonly begins?: StartOptions | undefined
  readonly shared: Readonly<Record<string, SharedValue>>
  /** The number of the last act of each tab that was done, the latest tab last. */
  readonly acted: Readonly<Record<string, number>>
}

/** Whose act something came of. */
export interface Actor {
  readonly tab: string
  readonly number: number
}

/** One change of what the tabs know. The same ones in the same order make the same of it in every tab. */
export type Op =
  /** `isTold`: it happened now, and is not only brought back. */
  | { readonly type: 'events'; readonly events: readonly ChatEvent[]; readonly stamp: Stamp; readonly isTold: boolean; readonly by?: Actor | undefined }
  | { readonly type: 'visitor'; readonly visitorId: string }
  | { readonly type: 'begins'; readonly begins?: StartOptions | undefined }
  | { readonly type: 'shared'; readonly key: string; readonly value: SharedValue }
  | ({ readonly type: 'acted' } & Actor)

function withActed(acted: Group['acted'], { tab, number }: Actor): Group['acted'] {
  const { [tab]: _, ...others } = acted
  return Object.fromEntries([...Object.entries(others).slice(1 - mostTabs), [tab, number]])
}

/** What the tabs know after a change. */
export function reduceGroup(group: Group, op: Op): Group {
  switch (op.type) {
    case 'events':
      return { ...group, chat: reduceEvents(group.chat, op.events, op.stamp) }
    case 'visitor':
      return { ...group, visitorId: op.visitorId }
    case 'begins':
      return { ...group, begins: op.begins }
    case 'shared':
      return { ...group, shared: { ...group.shared, [op.key]: op.value } }
    case 'acted':
      return { ...group, acted: withActed(group.acted, op) }
  }
}
