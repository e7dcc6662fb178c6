import type { ChatEvent } from '../../model/index.ts'
import { reportThrown } from '../reportThrown.ts'
import type { ClientPart } from './clientContext.ts'

/** Who hears of what happened, once the state has changed by it. */
export interface Hearing {
  readonly tell: (events: readonly ChatEvent[]) => void
  readonly subscribe: (listener: (event: ChatEvent) => void) => () => void
}

/** Tells the parts of the client at once, and listeners in the order in which the state changed: a part may answer an event with another. */
export function createHearing(parts: () => readonly ClientPart[]): Hearing {
  const listeners = new Set<(event: ChatEvent) => void>()
  const untold: ChatEvent[] = []
  let isTelling = false

  return {
    tell(events) {
      for (const event of events) untold.push(event)
      const isOutermost = !isTelling
      isTelling = true
      for (const event of events) for (const part of parts()) part.onEvent(event)
      if (!isOutermost) return
      for (let event = untold.shift(); event; event = untold.shift()) {
        const told = event
        for (const listener of listeners) reportThrown(() => listener(told))
      }
      isTelling = false
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
