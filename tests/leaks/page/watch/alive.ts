/** What a page can leave behind. */
export type Kind = 'timer' | 'interval' | 'frame' | 'listener' | 'socket' | 'request' | 'observer' | 'channel' | 'lock' | 'object URL'

interface Thing {
  readonly kind: Kind
  /** Tells it from others of its kind: `resize on window`, `every 1000 ms`. */
  readonly label: string
  /** Whether the browser has let go of it by itself. */
  readonly isGone: () => boolean
}

const things = new Set<Thing>()
const never = () => false

/** Notes that something lives from now on. The answer notes its end. */
export function begin(kind: Kind, label: string, isGone: () => boolean = never): () => void {
  const thing = { kind, label, isGone }
  things.add(thing)
  return () => void things.delete(thing)
}

/** How many of each live now, by kind and label: `{ 'listener: resize on window': 1 }`. */
export function countAlive(): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const thing of things) {
    if (thing.isGone()) {
      things.delete(thing)
      continue
    }
    const name = `${thing.kind}: ${thing.label}`
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** The page's own timers, for what must not be counted. Taken before they are wrapped. */
export const plainTimers = { setTimeout: window.setTimeout.bind(window), requestAnimationFrame: window.requestAnimationFrame.bind(window) }
