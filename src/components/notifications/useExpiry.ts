'use client'
import { useEffect, useRef } from 'react'

/** Calls back once after `time` milliseconds without a pause; a pause begins it anew. Without a time it never does. */
export function useExpiry(time: number | undefined, isPaused: boolean, onExpire: () => void): void {
  const latest = useRef(onExpire)
  useEffect(() => {
    latest.current = onExpire
  })
  useEffect(() => {
    if (time === undefined || isPaused) return undefined
    const timer = setTimeout(() => latest.current(), time)
    return () => clearTimeout(timer)
  }, [time, isPaused])
}
