'use client'
import { useStore } from 'zustand'
import type { WidgetController, WidgetState } from './controller/index.ts'

/** Reads something of a widget's state. Renders again when the answer is another one; give a selector that is cheap. */
export function useWidgetState<T>({ store }: Pick<WidgetController, 'store'>, selector: (state: WidgetState) => T): T {
  return useStore(store, selector)
}
