import type { Message } from '../../../model/index.ts'
import type { TransmitResult } from '../clientContext.ts'
import type { NumberedAct, OnceAct } from './act.ts'
import type { Group, Op } from './group.ts'

/** Where a tab stands: the spell of holding the line, and the number of its last change that is known. */
export interface Position {
  readonly epoch: string
  readonly number: number
}

/** What all tabs hear. */
export type ToAll =
  /** A tab misses something, or asks whether it does. */
  | { readonly type: 'hello'; readonly tab: string; readonly at?: Position | undefined; readonly isMissing: boolean }
  /** A tab is there, and has heard who holds the line. */
  | { readonly type: 'present'; readonly tab: string }
  /** A tab has got the line, and goes on where another one was (`after`). */
  | { readonly type: 'lead'; readonly epoch: string; readonly after?: Position | undefined }
  | ({ readonly type: 'op'; readonly op: Op } & Position)
  /** It has let go of the line, and this was its last change. */
  | ({ readonly type: 'left' } & Position)

/** What the tab hears that holds the line. `first` is the number of the first act that the tab does not know to be done. */
export type ToLeader =
  | { readonly type: 'acts'; readonly tab: string; readonly first: number; readonly acts: readonly NumberedAct[] }
  /** `until` is in milliseconds since 1970: later it must not be done any more. */
  | { readonly type: 'once'; readonly tab: string; readonly id: string; readonly until: number; readonly act: OnceAct }

/** What one tab hears from the one that holds the line. */
export type ToTab =
  /** This is the last: what of it has not come is on its way, or is missing. */
  | ({ readonly type: 'here' } & Position)
  /** Everything, but for the messages where there are `pieces` to follow. */
  | ({ readonly type: 'snapshot'; readonly group: Group; readonly pieces: number } & Position)
  | ({ readonly type: 'piece'; readonly at: number; readonly chunks: readonly (readonly Message[])[] } & Position)
  | { readonly type: 'did'; readonly id: string; readonly result: TransmitResult }

/** Any message between tabs. */
export type TabMessage = ToAll | ToLeader | ToTab

/** Names of the channels and of the lock: another way of speaking gets another name. */
export const lineNames = (key: string) => {
  const all = `${key}:line:1`
  return { all, of: (tab: string) => `${all}:${tab}` }
}
