'use client'
import { createContext, useContext, type RefObject } from 'react'

/** What the parts of a carousel know of each other. */
export interface CarouselState {
  readonly viewport: RefObject<HTMLElement | null>
  /** Whether there is something to scroll to on each side. */
  readonly canGoBack: boolean
  readonly canGoOn: boolean
  /** Measures again. */
  readonly update: () => void
  /** Scrolls by whole items: 1 to the next, -1 to the previous. */
  readonly step: (by: 1 | -1) => void
  /** Scrolls to the first or the last item. */
  readonly goTo: (end: 'first' | 'last') => void
}

/** Holds the state of the carousel around. */
export const CarouselContext = createContext<CarouselState | null>(null)

/** The state of the carousel around. Throws outside `Carousel.Root`. */
export function useCarousel(): CarouselState {
  const state = useContext(CarouselContext)
  if (state === null) throw new Error('A part of a carousel stands outside of it. Put it inside <Carousel.Root>.')
  return state
}
