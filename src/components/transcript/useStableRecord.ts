'use client'
import { useState } from 'react'

function isShallowEqual(one: object | undefined, other: object | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  const entries = Object.entries(one)
  return entries.length === Object.keys(other).length && entries.every(([key, value]) => (other as Record<string, unknown>)[key] === value)
}

/** The same record as long as its entries are the same, so that a host's inline record re-renders no row. */
export function useStableRecord<T extends object | undefined>(record: T): T {
  const [held, hold] = useState(record)
  if (held === record || isShallowEqual(held, record)) return held
  hold(record)
  return record
}
