/** What can be shared between tabs: plain JSON. */
export type SharedValue = string | number | boolean | null | readonly SharedValue[] | { readonly [key: string]: SharedValue }

/** A tab among those of the browser that show the same conversation. */
export interface ChatTabs {
  /**
   * Whether this tab speaks for all of them: it holds the line, and what is to happen once for the whole browser, such as a sound, happens
   * here. True in each tab that has a line of its own.
   */
  readonly isLeader: () => boolean
  /** Shares a value with the other tabs; the last one wins. It is not stored. Where the tabs are separate it stays in this one. */
  readonly share: (key: string, value: SharedValue) => void
  /** What was shared last; undefined where nothing was. */
  readonly shared: (key: string) => SharedValue | undefined
  /** Calls back when another tab speaks for all, or a shared value has changed. The answer stops it. */
  readonly subscribe: (listener: () => void) => () => void
}
