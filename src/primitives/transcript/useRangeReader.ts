'use client'
import type { Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { createRangeReader } from './createRangeReader.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'

/** Milliseconds without another leap after which the rows around the view are mounted. */
const rest = 150

/**
 * Which rows to mount: those in view at once, and those around them when the view has come to rest. The same function as long as nothing
 * but the range changes.
 */
export function useRangeReader(kept: readonly number[], start: number, shift: number): (range: Range) => number[] {
  'use no memo'
  const [reader] = useState(createRangeReader)
  const [rests, settle] = useReducer((times: number) => times + 1, 0)
  const leaps = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useLayoutEffectOnClient(() => {
    if (leaps.current === reader.leaps()) return
    leaps.current = reader.leaps()
    clearTimeout(timer.current)
    timer.current = setTimeout(settle, rest)
  })
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      leaps.current = -1
    },
    [],
  )

  return useCallback((range: Range) => reader.read(range, kept, start, shift, rests), [reader, kept, start, shift, rests])
}
