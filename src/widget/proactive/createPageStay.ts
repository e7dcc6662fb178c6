import type { ProactiveFacts } from './proactiveRule.ts'
import type { ProactivePage } from './proactivePage.ts'

/** How long a visitor has had a page before his eyes, and how far he has come. */
export interface PageStay {
  /** Looks at the page: time runs only while it is in sight, and all begins anew with another path. It is measured, which costs a layout, where `hasMoved`. */
  readonly update: (hasMoved?: boolean) => void
  readonly facts: () => ProactiveFacts
  /** As if the page had just been loaded. */
  readonly restart: () => void
}

/** Begins a stay. */
export function createPageStay({ clock, isVisible, address, scrolled }: ProactivePage): PageStay {
  let path = address().pathname
  let elapsed = 0
  let farthest = 0
  let since: number | undefined

  function restart() {
    elapsed = 0
    farthest = 0
    since = undefined
    update()
  }

  function update(hasMoved = false) {
    const now = clock.now()
    // A clock that was set back takes nothing away.
    if (since !== undefined) elapsed += Math.max(0, now - since)
    since = isVisible() ? now : undefined
    const { pathname } = address()
    if (pathname !== path) {
      path = pathname
      return restart()
    }
    // Right after a page has moved on it may still stand where the one before was left.
    if (hasMoved) farthest = Math.max(farthest, scrolled())
  }

  update()
  return { update, restart, facts: () => ({ elapsed, scrolled: farthest, url: address() }) }
}
