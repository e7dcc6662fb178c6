'use client'
import { forwardRef } from 'react'
import { Composer as Parts, type ComposerDropTargetProps } from '../../primitives/composer/index.ts'

/** The panel on which files can be dropped; they go to the composer inside it. Renders a `<div>` around the panel. */
export const DropTarget = forwardRef<HTMLDivElement, ComposerDropTargetProps>(function DropTarget({ className, ...props }, ref) {
  return <Parts.DropTarget {...props} ref={ref} className={className ? `parlance-drop-target ${className}` : 'parlance-drop-target'} />
})
