'use client'
import { useSyncExternalStore } from 'react'
import { startOfDay } from '../message/writeTime.ts'

const startOfToday = () => startOfDay(Date.now())

function listenForMidnight(notify: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    // Read anew each time: days differ in length, and a sleeping device wakes late.
    timer = setTimeout(() => {
      notify()
      wait()
    }, new Date().setHours(24, 0, 1, 0) - Date.now())
  }
  wait()
  return () => clearTimeout(timer)
}

/** Midnight before now, in the visitor's own time zone; changes when the day does. */
export function useToday(): number {
  return useSyncExternalStore(listenForMidnight, startOfToday, startOfToday)
}
