import { countAlive } from './alive.ts'
import { watchHandles } from './watchHandles.ts'
import { watchListeners } from './watchListeners.ts'
import { watchNetwork } from './watchNetwork.ts'
import { watchTimers } from './watchTimers.ts'

declare global {
  interface Window {
    /** How many of everything that can be left behind live now, by kind and label. */
    countAlive: () => Record<string, number>
  }
}

// Run before any other script of the page.
watchTimers()
watchListeners()
watchNetwork()
watchHandles()
window.countAlive = countAlive
