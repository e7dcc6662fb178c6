import { onEveryFrame } from './painted.ts'

/** How far what should have stood still was away from its place. Pixels. */
export interface Shift {
  /** The largest of all painted frames. */
  readonly worst: number
  /** That of the last frame. */
  readonly final: number
  readonly frames: number
  /** Frames in which the row was not there at all. */
  readonly missing: number
}

/** Looks after every painted frame how far a number is from what it was in the first; undefined is a frame without it. */
export function watchStillness(read: () => number | undefined, home?: number): () => Shift {
  let first = home
  let worst = 0
  let final = 0
  let frames = 0
  let missing = 0
  const stop = onEveryFrame(() => {
    const value = read()
    frames++
    if (value === undefined) return void missing++
    first ??= value
    final = value - first
    worst = Math.max(worst, Math.abs(final))
  })
  return () => {
    stop()
    return { worst, final, frames, missing }
  }
}
