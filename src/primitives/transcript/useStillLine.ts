'use client'
import { useRef, type RefObject } from 'react'
import { putAt } from './putAt.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'
import type { TouchMotion } from './useTouchMotion.ts'
import type { TranscriptVirtualizer } from './useTranscriptVirtualizer.ts'

/** What is read in the first row in view, and how far below the beginning of that row it stands. */
interface StillLine {
  readonly row: HTMLElement
  readonly element: Element
  readonly depth: number
  /** Height of the row after it. Where that changes too, all rows have another look, and each keeps its beginning. */
  readonly next: number
}

/** What has to be known of the transcript. */
export interface StillLineOptions {
  readonly log: RefObject<HTMLElement | null>
  readonly virtualizer: TranscriptVirtualizer
  /** Is told the row. */
  readonly readRow: RefObject<HTMLElement | null>
  readonly followingNow: RefObject<boolean>
  readonly motion: TouchMotion
  readonly render: () => void
}

const heightAfter = (row: Element) => row.nextElementSibling?.getBoundingClientRect().height ?? 0

function scrollOn(log: HTMLElement, virtualizer: TranscriptVirtualizer, pixels: number): void {
  log.scrollTop += pixels
  putAt(virtualizer, log.scrollTop)
}

const topOf = (element: Element) => element.getBoundingClientRect().top

/** What of an element is read at an edge: the innermost part that crosses it, else the first that begins below it. */
function partAt(element: Element, edge: number): Element {
  for (const child of element.children) {
    const { top, bottom, height } = child.getBoundingClientRect()
    // What is only heard is a pixel high.
    if (bottom <= edge + 1 || height <= 1) continue
    return top < edge ? partAt(child, edge) : child
  }
  return element
}

function lineAt(log: HTMLElement, virtualizer: TranscriptVirtualizer): StillLine | null {
  const edge = topOf(log)
  const key = virtualizer.getVirtualItemForOffset(log.scrollTop + 1)?.key
  const row = key === undefined ? undefined : virtualizer.elementsCache.get(key)
  if (!row?.isConnected) return null
  const body = row.querySelector('[data-row-body]')
  const element = partAt(body && body.getBoundingClientRect().bottom > edge + 1 ? body : row, edge)
  const begins = body && topOf(body) >= edge ? body : element
  return { row, element: begins, depth: topOf(begins) - topOf(row), next: heightAfter(row) }
}

/**
 * Keeps what is read where it is when its own row changes above it: a date goes, a picture loads, a card unfolds. The virtualizer knows
 * a row by its beginning and its height alone. Answers what notes the line after a scroll.
 */
export function useStillLine({ log, virtualizer, readRow, followingNow, motion, render }: StillLineOptions): RefObject<() => void> {
  'use no memo'
  const line = useRef<StillLine | null>(null)
  const note = useRef(() => {})

  useLayoutEffectOnClient(() => {
    note.current = () => {
      line.current = followingNow.current || !log.current?.clientHeight ? null : lineAt(log.current, virtualizer)
      readRow.current = line.current?.row ?? null
    }
  })

  useLayoutEffectOnClient(() => {
    const { current: noted } = line
    if (!noted || !log.current?.clientHeight || followingNow.current || motion.isOn()) return
    if (!noted.row.isConnected || !noted.element.isConnected) return note.current()
    const drift = topOf(noted.element) - topOf(noted.row) - noted.depth
    if (Math.abs(drift) < 0.5) return
    const isLocal = Math.abs(heightAfter(noted.row) - noted.next) < 0.5
    note.current()
    if (!isLocal) return
    scrollOn(log.current, virtualizer, drift)
    render()
  })
  return note
}
