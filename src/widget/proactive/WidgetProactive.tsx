'use client'
import { useEffect } from 'react'
import { useLazyModule } from '../../components/lazy/index.ts'
import type { WidgetController } from '../controller/index.ts'
import { useWidgetState } from '../useWidgetState.ts'
import { proactiveModule } from './lateProactive.ts'

/** Props of `WidgetProactive`. */
export interface WidgetProactiveProps {
  readonly controller: WidgetController
}

/** Follows the rules of a widget while it is mounted; what follows them is loaded where there are any. Draws nothing. */
export function WidgetProactive({ controller }: WidgetProactiveProps) {
  const hasRules = useWidgetState(controller, ({ options }) => (options.proactive?.length ?? 0) > 0)
  const late = useLazyModule(proactiveModule, hasRules)
  useEffect(() => (hasRules && late ? late.followProactive(controller, late.browserPage()) : undefined), [controller, hasRules, late])
  return null
}
