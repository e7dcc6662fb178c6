'use client'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { findRow } from '../findRow.ts'
import { useLayoutEffectOnClient } from '../../useLayoutEffectOnClient.ts'
import { readSelection } from './readSelection.ts'
import type { RowMark } from './RowMark.ts'
import { asksForAll, ownsItsWords, selectAll } from './selectAll.ts'
import { useHeldEnds } from './useHeldEnds.ts'

/** What the selection needs to know of a transcript. */
export interface SelectedRowsOptions {
  readonly log: RefObject<HTMLElement | null>
  readonly count: number
  readonly getKey: (index: number) => string
}

function isSame(one: readonly RowMark[], other: readonly RowMark[]): boolean {
  return one.length === other.length && one.every(({ key, index }, at) => other[at]?.key === key && other[at].index === index)
}

/**
 * The rows in which the page's selection begins and ends: at most two, in order, the same array while they are the same. They must stay
 * mounted, since a selection cannot outlive the elements that hold its ends. Ctrl+A and ⌘A with the focus in the transcript
 * select the whole of it.
 */
export function useSelectedRows({ log, count, getKey }: SelectedRowsOptions): readonly RowMark[] {
  useHeldEnds(log)
  const [held, hold] = useState<readonly RowMark[]>([])
  const rows = useRef({ count, getKey })
  useLayoutEffectOnClient(() => {
    rows.current = { count, getKey }
  })

  useEffect(() => {
    const element = log.current
    if (!element) return undefined
    const page = element.ownerDocument
    const read = () => {
      const { count: length, getKey: keyAt } = rows.current
      const span = readSelection(element, length)
      const indexes = span ? new Set([span.start.index, span.end.index]) : []
      const marks = [...indexes].filter((index) => index < length).map((index) => ({ key: keyAt(index), index }))
      hold((before) => (isSame(before, marks) ? before : marks))
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !asksForAll(event) || ownsItsWords(event.composedPath()[0], element)) return
      event.preventDefault()
      selectAll(element)
    }
    page.addEventListener('selectionchange', read)
    element.addEventListener('keydown', onKeyDown)
    return () => {
      page.removeEventListener('selectionchange', read)
      element.removeEventListener('keydown', onKeyDown)
    }
  }, [log])

  if (held.every(({ key, index }) => index < count && getKey(index) === key)) return held
  const moved = held
    .map(({ key, index }) => ({ key, index: findRow(key, index, count, getKey) }))
    .filter(({ index }) => index >= 0)
  hold(moved)
  return moved
}
