'use client'
import { useEffect, useState, type RefObject } from 'react'
import { edgeRow } from './edgeRow.ts'
import { rowsList } from './readSelection.ts'
import { readPoints, treeSelection } from './treeSelection.ts'

/** Whether words of an element are selected, alone or with others. */
function holdsSelection(element: Element): boolean {
  const points = readPoints(element)
  return points !== null && !points.collapsed && (element.contains(points.startContainer) || element.contains(points.endContainer))
}

/** Lets a selection that was drawn out of the transcript end with the last row in sight: what is seen selected is what is selected. */
function endInside(log: Element): void {
  const points = readPoints(log)
  const list = rowsList(log)
  if (!points || !list || points.collapsed) return
  const { startContainer, endContainer, isBackward } = points
  const [anchor, focus] = isBackward ? [endContainer, startContainer] : [startContainer, endContainer]
  if (!log.contains(anchor) || log.contains(focus)) return
  const row = edgeRow(log, list, isBackward ? 'start' : 'end')
  if (row) treeSelection(log)?.extend(row, isBackward ? 0 : row.childNodes.length)
}

/**
 * Whether the reader is drawing a selection in the transcript: nothing must scroll it away from under the pointer. With a mouse until the
 * button is let go; by touch, where the handles tell nothing, as long as words are selected.
 */
export function useSelectionDrag(log: RefObject<HTMLElement | null>): boolean {
  const [isDrawing, setDrawing] = useState(false)

  useEffect(() => {
    const element = log.current
    if (!element) return undefined
    const page = element.ownerDocument
    const window = page.defaultView
    let isPressed = false
    let isTouch = false

    const read = () => setDrawing((isPressed || isTouch) && holdsSelection(element))
    const press = ({ pointerType, button }: PointerEvent) => {
      isTouch = pointerType === 'touch'
      isPressed = !isTouch && button === 0
    }
    const release = () => {
      if (!isPressed) return
      isPressed = false
      endInside(element)
      read()
    }
    element.addEventListener('pointerdown', press)
    page.addEventListener('selectionchange', read)
    window?.addEventListener('pointerup', release, true)
    window?.addEventListener('pointercancel', release, true)
    window?.addEventListener('blur', release)
    return () => {
      element.removeEventListener('pointerdown', press)
      page.removeEventListener('selectionchange', read)
      window?.removeEventListener('pointerup', release, true)
      window?.removeEventListener('pointercancel', release, true)
      window?.removeEventListener('blur', release)
    }
  }, [log])

  return isDrawing
}
