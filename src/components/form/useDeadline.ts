'use client'
import { useCallback, useSyncExternalStore } from 'react'

/** Seconds before the end from which the time is counted down in sight. */
const lastSeconds = 60

/** Timers hold at most 2^31 milliseconds. */
const longestTimer = 2 ** 31 - 1

/** Infinity before the last minute, then whole seconds, then 0. */
function secondsLeft(deadline: number | undefined): number {
  if (deadline === undefined) return Infinity
  const seconds = Math.max(0, Math.ceil((deadline - Date.now()) / 1000))
  return seconds > lastSeconds ? Infinity : seconds
}

const unknown = () => Infinity

/**
 * Whole seconds until a time (milliseconds since 1970) in its last minute, 0 when it has passed, Infinity before that, without a
 * time, and on a server, where no clock runs. Renders nothing before the last minute.
 */
export function useDeadline(deadline: number | undefined): number {
  const subscribe = useCallback(
    (onTick: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const wait = () => {
        const left = deadline === undefined ? 0 : deadline - Date.now()
        if (left <= 0) return
        const next = left > lastSeconds * 1000 ? left - lastSeconds * 1000 : left % 1000 || 1000
        timer = setTimeout(() => {
          onTick()
          wait()
        }, Math.min(next, longestTimer))
      }
      wait()
      return () => clearTimeout(timer)
    },
    [deadline],
  )
  return useSyncExternalStore(subscribe, () => secondsLeft(deadline), unknown)
}
