import type { ChatEvent, ChatEventType } from '../../model/index.ts'
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
  const concerned = new Map<ChatEventType, readonly ClientPart[]>()
  let untold: ChatEvent[] = []
  let isTelling = false

  function partsFor(type: ChatEventType): readonly ClientPart[] {
    let those = concerned.get(type)
    if (!those) concerned.set(type, (those = parts().filter(({ hears }) => !hears || hears.includes(type))))
    return those
  }

  function tellListeners() {
    // What is answered meanwhile comes behind.
    for (let next = 0; next < untold.length; next++) {
      const event = untold[next] as ChatEvent
      for (const listener of listeners) reportThrown(() => listener(event))
    }
    untold = []
  }

  return {
    tell(events) {
      for (const event of events) untold.push(event)
      const isOutermost = !isTelling
      isTelling = true
      for (const event of events) for (const part of partsFor(event.type)) part.onEvent(event)
      if (!isOutermost) return
      tellListeners()
      isTelling = false
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
