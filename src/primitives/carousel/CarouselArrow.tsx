'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useCarousel } from './carouselContext.ts'

/** Props of `Carousel.Previous` and `Carousel.Next`: those of a `<button>`. Name it with `aria-label`. */
export type CarouselArrowProps = ComponentPropsWithoutRef<'button'>

function createArrow(by: 1 | -1) {
  return forwardRef<HTMLButtonElement, CarouselArrowProps>(function CarouselArrow({ onClick, ...props }, ref) {
    const { step, canGoBack, canGoOn } = useCarousel()
    const isUsable = by === 1 ? canGoOn : canGoBack
    return (
      <button
        type="button"
        // Not `disabled`: a focused button that is disabled at the row's end would drop the focus to the page.
        aria-disabled={!isUsable}
        {...props}
        ref={ref}
        onClick={(event) => {
          onClick?.(event)
          if (isUsable && !event.defaultPrevented) step(by)
        }}
      />
    )
  })
}

/** Moves to the item before. Renders a `<button>`, `aria-disabled` at the row's start. */
export const CarouselPrevious = createArrow(-1)

/** Moves to the item behind. Renders a `<button>`, `aria-disabled` at the row's end. */
export const CarouselNext = createArrow(1)
