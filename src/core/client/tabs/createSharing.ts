import { reportThrown } from '../../reportThrown.ts'
import type { ChatTabs, SharedValue } from './chatTabs.ts'
import type { Acts } from './createActs.ts'
import type { Group } from './group.ts'

/** What the host sees of a tab among others. */
export interface Sharing {
  readonly tabs: ChatTabs
  /** Another tab speaks for all, or a value has changed. */
  readonly notify: () => void
}

/** What sharing needs of a seat. */
export interface SharingOptions {
  readonly isLeader: () => boolean
  readonly share: (key: string, value: SharedValue) => void
  readonly group: () => Group
  readonly acts: Pick<Acts, 'list'>
}

/** Makes what the host sees of a seat. What is shared here counts before it is known to be. */
export function createSharing({ isLeader, share, group, acts }: SharingOptions): Sharing {
  const listeners = new Set<() => void>()
  return {
    tabs: {
      isLeader,
      share,
      shared(key) {
        const mine = acts.list().flatMap(({ act }) => (act.name === 'share' && act.key === key ? [act.value] : []))
        return mine.length > 0 ? mine.at(-1) : group().shared[key]
      },
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    notify() {
      for (const listener of [...listeners]) reportThrown(listener)
    },
  }
}
