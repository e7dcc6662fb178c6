import type { ChatChannels, ChatConnection, ChatLocks } from '../../../model/index.ts'

/** How tabs of one browser agree, and speak to each other. */
export interface TabWays {
  readonly locks: ChatLocks
  readonly channels: ChatChannels
}

/** The ways between the tabs of a connection; undefined where there are none, or where each tab is a visitor's of its own. */
export function waysBetweenTabs({ locks, channels, tabStorage }: ChatConnection): TabWays | undefined {
  return locks && channels && !tabStorage ? { locks, channels } : undefined
}
