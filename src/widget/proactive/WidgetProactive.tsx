'use client'
import { useEffect } from 'react'
import type { WidgetController } from '../controller/index.ts'
import { useWidgetState } from '../useWidgetState.ts'

/** Props of `WidgetProactive`. */
export interface WidgetProactiveProps {
  readonly controller: WidgetController
}

/** Follows the rules of a widget while it is mounted; what follows them is loaded where there are any. Draws nothing. */
export function WidgetProactive({ controller }: WidgetProactiveProps) {
  const hasRules = useWidgetState(controller, ({ options }) => (options.proactive?.length ?? 0) > 0)
  useEffect(() => {
    if (!hasRules) return
    let stop: (() => void) | undefined
    let isGone = false
    import('./index.ts').then(
      ({ followProactive, browserPage }) => {
        if (!isGone) stop = followProactive(controller, browserPage())
      },
      // What nobody asked for need not be excused.
      () => undefined,
    )
    return () => {
      isGone = true
      stop?.()
    }
  }, [controller, hasRules])
  return null
}
