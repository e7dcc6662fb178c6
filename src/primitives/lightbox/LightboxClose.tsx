'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLightbox } from './lightboxContext.ts'

/** Props of `Lightbox.Close`: those of a `<button>`. Name it with `aria-label`. */
export type LightboxCloseProps = ComponentPropsWithoutRef<'button'>

/** Closes the lightbox. Renders a `<button>`. */
export const LightboxClose = forwardRef<HTMLButtonElement, LightboxCloseProps>(function LightboxClose({ onClick, ...props }, ref) {
  const { close } = useLightbox()
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) close()
      }}
    />
  )
})
