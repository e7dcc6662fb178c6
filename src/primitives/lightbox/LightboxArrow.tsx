'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLightbox } from './lightboxContext.ts'

/** Props of `Lightbox.Previous` and `Lightbox.Next`: those of a `<button>`. Name it with `aria-label`. */
export type LightboxArrowProps = ComponentPropsWithoutRef<'button'>

function createArrow(by: 1 | -1) {
  return forwardRef<HTMLButtonElement, LightboxArrowProps>(function LightboxArrow({ onClick, ...props }, ref) {
    const { index, count, show } = useLightbox()
    const target = index + by
    return (
      <button
        type="button"
        aria-disabled={target < 0 || target >= count}
        {...props}
        ref={ref}
        onClick={(event) => {
          onClick?.(event)
          if (!event.defaultPrevented) show(target)
        }}
      />
    )
  })
}

/** Shows the picture before. Renders a `<button>`, `aria-disabled` at the first. */
export const LightboxPrevious = createArrow(-1)

/** Shows the picture behind. Renders a `<button>`, `aria-disabled` at the last. */
export const LightboxNext = createArrow(1)
