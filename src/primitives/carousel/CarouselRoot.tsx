'use client'
import { forwardRef, useCallback, useMemo, useRef, useState, type ComponentPropsWithoutRef } from 'react'
import { CarouselContext, type CarouselState } from './carouselContext.ts'
import { nextStop, scrollPosition, scrollToStop } from './scrollGeometry.ts'

/** Props of `Carousel.Root`: those of a `<div>`. Name it with `aria-label`. */
export type CarouselRootProps = ComponentPropsWithoutRef<'div'>

/**
 * A row of items that scrolls sideways and snaps. Renders a `<div role="group">` with `data-can-go-back` and `data-can-go-on`
 * while there is something to see on that side.
 */
export const CarouselRoot = forwardRef<HTMLDivElement, CarouselRootProps>(function CarouselRoot(props, ref) {
  const viewport = useRef<HTMLElement>(null)
  const [ends, setEnds] = useState({ canGoBack: false, canGoOn: false })

  const update = useCallback(() => {
    if (viewport.current === null) return
    const { passed, room } = scrollPosition(viewport.current)
    const next = { canGoBack: passed > 1, canGoOn: passed < room - 1 }
    setEnds((last) => (last.canGoBack === next.canGoBack && last.canGoOn === next.canGoOn ? last : next))
  }, [])

  const state = useMemo<CarouselState>(
    () => ({
      ...ends,
      viewport,
      update,
      step: (by) => viewport.current && scrollToStop(viewport.current, nextStop(viewport.current, by)),
      goTo: (end) => viewport.current && scrollToStop(viewport.current, end === 'first' ? 0 : scrollPosition(viewport.current).room),
    }),
    [ends, update],
  )

  return (
    <CarouselContext.Provider value={state}>
      <div
        role="group"
        data-can-go-back={ends.canGoBack ? '' : undefined}
        data-can-go-on={ends.canGoOn ? '' : undefined}
        {...props}
        ref={ref}
      />
    </CarouselContext.Provider>
  )
})
