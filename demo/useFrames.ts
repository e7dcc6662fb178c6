import { useEffect, useState } from 'react'

/** How the page keeps up with the screen. */
export interface Frames {
  readonly perSecond: number
  /** Milliseconds between two frames at most, in the last seconds. */
  readonly longest: number
}

/** Milliseconds of one look. */
const look = 1_000
/** How many looks back the longest frame is told. */
const memory = 5

/** Counts the page's frames. Renders once a second. */
export function useFrames(): Frames {
  const [frames, setFrames] = useState<Frames>({ perSecond: 0, longest: 0 })
  useEffect(() => {
    let before = performance.now()
    let since = before
    let count = 0
    let longest = 0
    let recent: number[] = []
    const next = (now: number) => {
      count++
      longest = Math.max(longest, now - before)
      before = now
      if (now - since >= look) {
        recent = [...recent, longest].slice(-memory)
        setFrames({ perSecond: Math.round((count * 1_000) / (now - since)), longest: Math.round(Math.max(...recent)) })
        since = now
        count = longest = 0
      }
      frame = requestAnimationFrame(next)
    }
    let frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  }, [])
  return frames
}
