'use client'
import type { RefObject } from 'react'
import { useLayoutEffectOnClient } from '../primitives/transcript/useLayoutEffectOnClient.ts'
import type { WidgetSettings, WidgetSize } from './controller/index.ts'

const pixels = (value: number | undefined) => (value === undefined ? undefined : `${value}px`)

/** What a widget's options and its visitor say, as the variables that the styles read. */
function variables(offset: WidgetSettings['offset'], layer: WidgetSettings['layer'], { isLarge, inline, block }: WidgetSize) {
  return {
    '--parlance-widget-offset-inline': pixels(offset?.inline),
    '--parlance-widget-offset-block': pixels(offset?.block),
    '--parlance-widget-layer': layer === undefined ? undefined : String(layer),
    '--parlance-widget-inline-size': isLarge ? undefined : pixels(inline),
    '--parlance-widget-block-size': isLarge ? undefined : pixels(block),
  }
}

/**
 * Writes a widget's variables on its root. Not as an attribute: markup of a server with one would be refused by the policies of many pages.
 */
export function useWidgetVariables(root: RefObject<HTMLElement | null>, { offset, layer }: Pick<WidgetSettings, 'offset' | 'layer'>, size: WidgetSize): void {
  useLayoutEffectOnClient(() => {
    const { style } = root.current ?? {}
    if (!style) return
    for (const [name, value] of Object.entries(variables(offset, layer, size))) {
      if (value === undefined) style.removeProperty(name)
      else style.setProperty(name, value)
    }
  }, [root, offset, layer, size])
}
