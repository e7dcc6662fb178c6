import type { ChatEvent } from '../../model/index.ts'
import type { Stamp } from '../reducers/stamp.ts'
import type { ClientContext } from './clientContext.ts'

/** Milliseconds that a piece of an answer waits for those that follow: nobody reads faster, and drawing each costs too much. */
const span = 40

/** Holds back the pieces of an answer for a moment, so that many are one change. */
export interface ChunkGathering {
  /** Keeps events if they are nothing but pieces; answers whether it did. */
  readonly keep: (events: readonly ChatEvent[], stamp: Stamp) => boolean
  /** Hands on what waits. */
  readonly flush: () => void
}

/** Makes the gathering of a client. `take` takes in what has waited, all at once. */
export function gatherChunks(after: ClientContext['after'], take: (events: readonly ChatEvent[], stamp: Stamp) => void): ChunkGathering {
  let waiting: ChatEvent[] = []
  let stamp: Stamp | undefined
  let cancel: (() => void) | undefined

  function flush() {
    if (!stamp) return
    const [events, since] = [waiting, stamp]
    cancel?.()
    waiting = []
    stamp = cancel = undefined
    take(events, since)
  }

  return {
    keep(events, since) {
      if (events.length === 0 || !events.every(({ type }) => type === 'stream.advanced')) return false
      for (const event of events) waiting.push(event)
      // Their time is that of the last: what is late is measured by it.
      stamp = stamp ? { id: stamp.id, at: since.at } : since
      cancel ??= after(span, flush)
      return true
    },
    flush,
  }
}
