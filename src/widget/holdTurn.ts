import type { ChatLocks } from '../model/index.ts'
import { createRandomId } from '../transport/index.ts'

/** What came of asking for a turn. */
export interface Turn {
  /** No other tab has it. */
  readonly isOurs: boolean
  readonly giveBack?: () => void
}

/**
 * Takes a turn among the tabs of a site, without a word in any storage: a tab that has it holds a lock, until it gives it back or its page is
 * left. Where there are no locks, or the browser refuses all, each tab is alone.
 */
export async function holdTurn(locks: ChatLocks | undefined, name: string): Promise<Turn> {
  const giveBack = await locks?.request(name)
  if (giveBack) return { isOurs: true, giveBack }
  const other = await locks?.request(`${name}:${createRandomId()}`)
  other?.()
  return { isOurs: other === undefined }
}
