'use client'
import { useState } from 'react'

/** Records within records further down than this are told apart by identity. */
const deepest = 4

const isPlain = (value: unknown): value is Record<string, unknown> =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)

function isSame(one: unknown, other: unknown, depth = 0): boolean {
  if (Object.is(one, other)) return true
  if (depth > deepest || !isPlain(one) || !isPlain(other)) return false
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => name in other && isSame(one[name], other[name], depth + 1))
}

/** The same record as long as it says the same, so that what a host writes inline re-renders no row. */
export function useStableRecord<T extends object | undefined>(record: T): T {
  const [held, hold] = useState(record)
  if (held === record || isSame(held, record)) return held
  hold(record)
  return record
}
