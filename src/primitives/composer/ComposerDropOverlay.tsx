'use client'
import { forwardRef, useContext, type ComponentPropsWithoutRef } from 'react'
import { ComposerContext } from './composerContext.ts'
import { DropContext } from './dropContext.ts'

/** Props of `Composer.DropOverlay`. */
export type ComposerDropOverlayProps = ComponentPropsWithoutRef<'div'>

/**
 * What is shown over the panel while files are held over it. Renders a `<div>` then, and nothing otherwise. It is for the
 * pointer alone, so it is hidden from assistive technology; files are also added by the attach button and by pasting.
 */
export const ComposerDropOverlay = forwardRef<HTMLDivElement, ComposerDropOverlayProps>(function ComposerDropOverlay(props, ref) {
  const zone = useContext(DropContext)
  const composer = useContext(ComposerContext)
  const isDragging = zone?.isDragging ?? composer?.state.isDragging ?? false
  return isDragging ? <div aria-hidden="true" {...props} ref={ref} /> : null
})
