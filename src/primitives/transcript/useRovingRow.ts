'use client'
import { useCallback, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { findRow } from './findRow.ts'
import { nextRow } from './nextRow.ts'
import { isFocusLost } from '../window/index.ts'
import { rowAt, rowOf } from './rowElements.ts'
import { enterRow, isInDialog, isPrintable, keyInControls } from './transcriptKeys.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'

/** What the keyboard needs to know of the transcript. */
export interface RovingRowOptions {
  readonly log: RefObject<HTMLElement | null>
  readonly count: number
  readonly getKey: (index: number) => string
  /** How many rows have been put before the first. */
  readonly shift: number
  /** Scrolls a row into view, and mounts it if need be. */
  readonly show: RefObject<(index: number) => void>
  readonly onType?: ((key: string) => void) | undefined
  readonly onEscape?: (() => void) | undefined
}

/** The row that the focus reached last, and what to listen to. */
export interface RovingRow {
  /** Its index, or -1. */
  readonly active: number
  /** Moves the focus to a row. */
  readonly moveTo: (index: number) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

/** Moves the focus between rows by keys, into a row's controls by Enter and out of them by Escape. */
export function useRovingRow({ log, count, getKey, shift, show, onType, onEscape }: RovingRowOptions): RovingRow {
  const [mark, setMark] = useState<{ readonly key: string; readonly place: number } | null>(null)
  const wanted = useRef(-1)
  const entered = useRef<HTMLElement | null>(null)
  const hadFocus = useRef(false)
  const active = useMemo(() => (mark === null ? -1 : findRow(mark.key, mark.place + shift, count, getKey)), [mark, shift, count, getKey])

  const focusWanted = useCallback(() => {
    const row = wanted.current < 0 ? null : rowAt(log.current, wanted.current)
    if (!row) return
    wanted.current = -1
    row.focus({ preventScroll: true })
  }, [log])

  useLayoutEffectOnClient(() => {
    focusWanted()
    // The row that had the focus is gone: the focus stays in the transcript.
    if (mark && active < 0 && hadFocus.current && log.current && isFocusLost(log.current)) log.current.focus({ preventScroll: true })
  })

  const move = useCallback(
    (index: number) => {
      entered.current = null
      wanted.current = index
      setMark({ key: getKey(index), place: index - shift })
      show.current(index)
      focusWanted()
    },
    [getKey, shift, show, focusWanted],
  )

  const onFocus = useCallback(
    (event: FocusEvent<HTMLElement>) => {
      hadFocus.current = true
      const row = rowOf(event.target)
      if (entered.current !== row) entered.current = null
      const index = Number(row?.dataset['index'] ?? -1)
      if (index < 0 || index >= count) return
      const key = getKey(index)
      const place = index - shift
      setMark((last) => (last?.place === place && last.key === key ? last : { key, place }))
    },
    [count, getKey, shift],
  )

  const onBlur = useCallback((event: FocusEvent<HTMLElement>) => {
    // A window that goes to the background takes no focus away.
    if (!event.currentTarget.contains(event.relatedTarget) && document.hasFocus()) hadFocus.current = false
  }, [])

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const element = log.current
      const target = event.target as Element
      if (!element || event.defaultPrevented || event.nativeEvent.isComposing || isInDialog(target, element)) return
      const row = rowOf(target)
      if (row && row !== target) return keyInControls(event, row, entered, show.current)
      if (!row && target !== element) return
      if (event.key === 'Escape') return onEscape?.()
      if (event.key === 'Enter') return row ? enterRow(event, row, entered) : undefined
      if (onType && isPrintable(event)) return onType(event.key)
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const page = Math.floor(element.clientHeight / Math.max(row?.offsetHeight ?? 64, 32)) - 1
      const next = nextRow(event.key, { active, onRow: row !== null, count, page })
      if (next === undefined) return
      event.preventDefault()
      move(next)
    },
    [log, count, active, show, move, onType, onEscape],
  )

  return { active, moveTo: move, onKeyDown, onFocus, onBlur }
}
