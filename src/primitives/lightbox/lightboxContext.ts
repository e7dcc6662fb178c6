'use client'
import { createContext, useContext } from 'react'

/** What the parts of a lightbox know of each other. */
export interface LightboxState {
  /** Which picture is shown, counted from 0. */
  readonly index: number
  readonly count: number
  readonly show: (index: number) => void
  readonly close: () => void
}

/** Holds the state of the lightbox around. */
export const LightboxContext = createContext<LightboxState | null>(null)

/** The state of the lightbox around. Throws outside `Lightbox.Root`. */
export function useLightbox(): LightboxState {
  const state = useContext(LightboxContext)
  if (state === null) throw new Error('A part of a lightbox stands outside of it. Put it inside <Lightbox.Root>.')
  return state
}
