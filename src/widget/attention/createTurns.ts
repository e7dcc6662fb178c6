import type { ChatTabs, SharedValue } from '../../core/index.ts'

const ringKey = 'parlance:ring'
const sightKey = 'parlance:in-sight'

/** What a tab says of itself when a message comes. */
export interface TabStanding {
  /** It may ring: sounds are wanted, and the browser lets it make one. */
  readonly mayRing: boolean
  /** Milliseconds since 1970 of the last time that it was touched; 0 where that is not known. */
  readonly touchedAt: number
  /** It is in sight, read or not. */
  readonly isInSight: boolean
}

/** Which tab of a browser does what for all of them. */
export interface Turns {
  /** A message has come: each tab says how it stands. A tab that is gone says nothing, and is not waited for. */
  readonly say: (messageId: string, tabs: ChatTabs, standing: TabStanding) => void
  /** Whether this tab is the one that rings for these messages: of those that may, the one that was touched last. */
  readonly isOurs: (messageIds: readonly string[]) => boolean
  /** Whether any of the tabs was in sight when these messages came. */
  readonly isAnyInSight: (messageIds: readonly string[]) => boolean
  readonly close: () => void
}

interface Bid {
  readonly message: string
  readonly tab: string
  readonly at: number
}

function readBid(value: SharedValue | undefined): Bid | undefined {
  if (typeof value !== 'object' || value === null || !('message' in value)) return undefined
  const { message, tab, at } = value
  return typeof message === 'string' && typeof tab === 'string' && typeof at === 'number' ? { message, tab, at } : undefined
}

const isBefore = (one: Bid, other: Bid) => one.at > other.at || (one.at === other.at && one.tab > other.tab)

/** Makes the turns of a tab. `tab` is a name that no other tab has. */
export function createTurns(tab: string): Turns {
  let tabs: ChatTabs | undefined
  let stop: (() => void) | undefined
  let ours: Bid | undefined

  // Of what is said at the same time the last counts; who has more right to it says so again.
  function insist() {
    const held = readBid(tabs?.shared(ringKey))
    if (ours && (held?.message !== ours.message || isBefore(ours, held))) tabs?.share(ringKey, { ...ours })
  }

  function onChange() {
    const held = readBid(tabs?.shared(ringKey))
    if (held?.message === ours?.message) insist()
  }

  function follow(next: ChatTabs) {
    if (tabs === next) return
    stop?.()
    tabs = next
    stop = next.subscribe(onChange)
  }

  return {
    say(message, among, { mayRing, touchedAt, isInSight }) {
      follow(among)
      ours = mayRing ? { message, tab, at: touchedAt } : undefined
      insist()
      if (isInSight) among.share(sightKey, message)
    },
    isOurs(messages) {
      const held = readBid(tabs?.shared(ringKey))
      return held?.tab === tab && messages.includes(held.message)
    },
    isAnyInSight(messages) {
      const seen = tabs?.shared(sightKey)
      return typeof seen === 'string' && messages.includes(seen)
    },
    close() {
      stop?.()
      stop = tabs = ours = undefined
    },
  }
}
