'use client'
import { useState } from 'react'
import type { RowMark } from './selection/index.ts'

/** The rows that must stay mounted wherever the reader is, in order: the same array as long as they are the same. */
export function useKeptRows(active: number, marks: readonly RowMark[]): readonly number[] {
  const indexes = [...new Set([active, ...marks.map(({ index }) => index)])].filter((index) => index >= 0).sort((one, other) => one - other)
  const [held, hold] = useState(indexes)
  if (held.length === indexes.length && held.every((index, at) => index === indexes[at])) return held
  hold(indexes)
  return indexes
}
