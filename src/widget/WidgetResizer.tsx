'use client'
import { useRef, type PointerEvent, type RefObject } from 'react'
import type { WidgetSize } from './controller/index.ts'
import { firstSize } from './controller/widgetState.ts'

/** Pixels below which header and composer have no room. */
const least = { inline: 320, block: 380 }

/** Props of `WidgetResizer`. */
export interface WidgetResizerProps {
  readonly panel: RefObject<HTMLElement | null>
  readonly onResize: (size: WidgetSize) => void
}

interface Drag {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** As large as the page lets it be. */
  readonly most: { readonly inline: number; readonly block: number }
  /** Which way the panel grows with the pointer: it stands in a lower corner, and grows away from it. */
  readonly direction: 1 | -1
}

/**
 * The corner by which a pointer draws the panel to the size that suits; a double click gives the first size back. For everybody else there is
 * the button in the header, so it is hidden from assistive technology.
 */
export function WidgetResizer({ panel, onResize }: WidgetResizerProps) {
  const drag = useRef<Drag | undefined>(undefined)

  function sizeAt({ clientX, clientY }: PointerEvent, { x, y, width, height, most, direction }: Drag) {
    const inline = Math.max(Math.min(width + direction * (clientX - x), most.inline), least.inline)
    const block = Math.max(Math.min(height + y - clientY, most.block), least.block)
    return { inline: Math.round(inline), block: Math.round(block) }
  }

  function draw(size: { readonly inline: number; readonly block: number } | undefined) {
    const { style } = panel.current ?? {}
    if (size) {
      style?.setProperty('inline-size', `${size.inline}px`)
      style?.setProperty('block-size', `${size.block}px`)
    } else {
      style?.removeProperty('inline-size')
      style?.removeProperty('block-size')
    }
  }

  function end(event: PointerEvent<HTMLElement>, isDone: boolean) {
    const from = drag.current
    drag.current = undefined
    if (!from) return
    panel.current?.removeAttribute('data-resizing')
    draw(undefined)
    if (isDone && (event.clientX !== from.x || event.clientY !== from.y)) onResize({ isLarge: false, ...sizeAt(event, from) })
  }

  return (
    <div
      className="parlance-widget-resizer"
      aria-hidden="true"
      onPointerDown={(event) => {
        const box = panel.current?.getBoundingClientRect()
        if (!box || event.button !== 0 || drag.current) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        const isLeft = event.clientX < box.left + box.width / 2
        // Beyond its limits the panel would stay, and the way back begin with nothing.
        const { maxInlineSize, maxBlockSize } = getComputedStyle(event.currentTarget.parentElement ?? event.currentTarget)
        const most = { inline: Number.parseFloat(maxInlineSize) || innerWidth, block: Number.parseFloat(maxBlockSize) || innerHeight }
        drag.current = { x: event.clientX, y: event.clientY, width: box.width, height: box.height, most, direction: isLeft ? -1 : 1 }
        panel.current?.setAttribute('data-resizing', '')
      }}
      onPointerMove={(event) => {
        if (drag.current) draw(sizeAt(event, drag.current))
      }}
      onPointerUp={(event) => end(event, true)}
      onPointerCancel={(event) => end(event, false)}
      onDoubleClick={() => onResize(firstSize)}
    />
  )
}
