'use client'
import type { RefObject } from 'react'
import { useLayoutEffectOnClient } from '../primitives/useLayoutEffectOnClient.ts'
import type { WidgetSettings, WidgetSize } from './controller/index.ts'

/** Whatever is written into a variable holds, and all that is derived from it would have no colour. */
const colour = (value: string | undefined) => (value !== undefined && CSS.supports('color', value) ? value : undefined)
const pixels = (value: number | undefined) => (value === undefined ? undefined : `${value}px`)

type Dressing = { readonly [Name in 'brand' | 'offset' | 'layer']?: WidgetSettings[Name] | undefined }

/** What a widget's options and its visitor say, as the variables that the styles read. */
function variables({ brand, offset, layer }: Dressing, { isLarge, inline, block }: WidgetSize) {
  return {
    '--parlance-brand': colour(brand),
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
export function useWidgetVariables(root: RefObject<HTMLElement | null>, { brand, offset, layer }: Dressing, size: WidgetSize): void {
  useLayoutEffectOnClient(() => {
    const { style } = root.current ?? {}
    if (!style) return
    for (const [name, value] of Object.entries(variables({ brand, offset, layer }, size))) {
      if (value === undefined) style.removeProperty(name)
      else style.setProperty(name, value)
    }
  }, [root, brand, offset, layer, size])
}
