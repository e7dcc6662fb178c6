'use client'
import { useCallback, useState, useSyncExternalStore } from 'react'

const secondsUntil = (time: number, now: number) => Math.max(0, Math.ceil((time - now) / 1000))

/** A wait of at most so many seconds is over before one has read how long it is. */
const shortWait = 5

/**
 * Whole seconds until `time` (milliseconds since 1970), counted down while mounted; 0 when it has passed or is unknown, and for
 * waits that were short when they began. On a server, where no clock runs, it counts from `since`.
 */
export function useCountdown(time: number | undefined, since: number): number {
  const subscribe = useCallback(
    (onTick: () => void) => {
      if (time === undefined) return () => undefined
      // Ticks fall where the number changes, so that each one stays for a full second.
      let timer = setTimeout(function tick() {
        onTick()
        const left = time - Date.now()
        if (left > 0) timer = setTimeout(tick, left % 1000 || 1000)
      }, Math.max(0, time - Date.now()) % 1000)
      return () => clearTimeout(timer)
    },
    [time],
  )
  const seconds = useSyncExternalStore(
    subscribe,
    () => (time === undefined ? 0 : secondsUntil(time, Date.now())),
    () => (time === undefined ? 0 : secondsUntil(time, since)),
  )
  const [wait, setWait] = useState({ time, isLong: seconds > shortWait })
  if (wait.time !== time) setWait({ time, isLong: seconds > shortWait })
  return wait.isLong ? seconds : 0
}
