'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { useLayoutEffectOnClient } from '../../useLayoutEffectOnClient.ts'
import { readPoints, treeSelection } from './treeSelection.ts'

/** An end of a selection, and the text it stood in. */
interface HeldEnd {
  readonly node: Text
  readonly offset: number
  readonly data: string
}

interface HeldEnds {
  readonly start: HeldEnd | null
  readonly end: HeldEnd | null
  readonly isBackward: boolean
}

function readEnds(log: Element): HeldEnds | null {
  const points = readPoints(log)
  if (!points || points.collapsed) return null
  const hold = (node: Node, offset: number) =>
    node instanceof Text && offset > 0 && log.contains(node) ? { node, offset, data: node.data } : null
  const start = hold(points.startContainer, points.startOffset)
  const end = hold(points.endContainer, points.endOffset)
  return start || end ? { start, end, isBackward: points.isBackward } : null
}

/** Whether a text that was written anew, and begins as before, has let go of the end. */
function hasSlipped(held: HeldEnd | null, node: Node, offset: number): held is HeldEnd {
  if (!held || held.node !== node || offset !== 0 || held.node.data === held.data) return false
  return held.node.data.startsWith(held.data.slice(0, held.offset))
}

/**
 * Keeps the ends of a selection where they are in a text that grows: where a text is written anew, the browser moves every end that was in it to its
 * beginning, although the words selected are still there.
 */
export function useHeldEnds(log: RefObject<HTMLElement | null>): void {
  const held = useRef<HeldEnds | null>(null)

  useEffect(() => {
    const element = log.current
    if (!element) return undefined
    const page = element.ownerDocument
    const note = () => {
      held.current = readEnds(element)
    }
    page.addEventListener('selectionchange', note)
    return () => page.removeEventListener('selectionchange', note)
  }, [log])

  useLayoutEffectOnClient(() => {
    const before = held.current
    const now = before && log.current ? readPoints(log.current) : null
    if (!before || !now || !log.current) return
    const isStartOff = hasSlipped(before.start, now.startContainer, now.startOffset)
    const isEndOff = hasSlipped(before.end, now.endContainer, now.endOffset)
    if (!isStartOff && !isEndOff) return
    const start = [now.startContainer, isStartOff ? before.start.offset : now.startOffset] as const
    const end = [now.endContainer, isEndOff ? before.end.offset : now.endOffset] as const
    const [anchor, focus] = before.isBackward ? [end, start] : [start, end]
    treeSelection(log.current)?.setBaseAndExtent(...anchor, ...focus)
    held.current = readEnds(log.current)
  })
}
