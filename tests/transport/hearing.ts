import type { InboundSocketFrame, LineEvent, TransportListener } from '../../src/model/index.ts'

/** A listener that remembers what it heard, and tells when something has been heard. */
export interface Hearing extends TransportListener {
  readonly lines: LineEvent[]
  readonly frames: InboundSocketFrame[]
  /** Names of the line events so far. */
  statuses(): string[]
  /** Resolves as soon as the condition holds; asks again after each event. */
  until(condition: () => boolean): Promise<void>
  /** Resolves with the line event of a status that has come or comes for the `count`th time. */
  line<S extends LineEvent['status']>(status: S, count?: number): Promise<Extract<LineEvent, { status: S }>>
}

export function createHearing(): Hearing {
  const lines: LineEvent[] = []
  const frames: InboundSocketFrame[] = []
  const waiting = new Set<() => void>()
  const heard = () => waiting.forEach((ask) => ask())

  function until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const ask = () => {
        if (!condition()) return
        waiting.delete(ask)
        resolve()
      }
      waiting.add(ask)
      ask()
    })
  }

  return {
    lines,
    frames,
    onLine(event) {
      lines.push(event)
      heard()
    },
    onFrame(frame) {
      frames.push(frame)
      heard()
    },
    statuses: () => lines.map(({ status }) => status),
    until,
    async line(status, count = 1) {
      const matching = () => lines.filter((event) => event.status === status)
      await until(() => matching().length >= count)
      return matching()[count - 1] as never
    },
  }
}
