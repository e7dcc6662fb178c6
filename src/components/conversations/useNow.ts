'use client'
import { useSyncExternalStore } from 'react'

const minute = 60_000

function subscribe(onTick: () => void) {
  const timer = setInterval(onTick, minute / 2)
  return () => clearInterval(timer)
}

const readMinute = () => Math.floor(Date.now() / minute) * minute
const readNothing = () => undefined

/** The beginning of the present minute, milliseconds since 1970; undefined on a server, whose clock is not the visitor's. */
export function useNow(): number | undefined {
  return useSyncExternalStore(subscribe, readMinute, readNothing)
}
