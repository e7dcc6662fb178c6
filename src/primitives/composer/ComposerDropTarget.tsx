'use client'
import { forwardRef, useCallback, useMemo, useRef, type ComponentPropsWithoutRef } from 'react'
import { DropContext, type DropReceiver, type DropZone } from './dropContext.ts'
import type { TransferredFiles } from './transferredFiles.ts'
import { useFileDrop } from './useFileDrop.ts'

/** Props of `Composer.DropTarget`. */
export type ComposerDropTargetProps = ComponentPropsWithoutRef<'div'>

/**
 * A place on which files can be dropped, usually the whole panel: they go to the composer inside it. Renders a `<div>`,
 * `data-dragging` while files are held over it that the composer would take.
 */
export const ComposerDropTarget = forwardRef<HTMLDivElement, ComposerDropTargetProps>(function ComposerDropTarget(props, ref) {
  const receivers = useRef(new Set<DropReceiver>())
  const findReceiver = () => Array.from(receivers.current).find((receiver) => receiver.isOpen)
  const register = useCallback((receiver: DropReceiver) => {
    receivers.current.add(receiver)
    return () => void receivers.current.delete(receiver)
  }, [])
  const { isDragging, ...handlers } = useFileDrop({
    isOpen: () => findReceiver() !== undefined,
    onDrop: (transfer: TransferredFiles) => findReceiver()?.receive(transfer),
  })
  const zone = useMemo<DropZone>(() => ({ isDragging, register }), [isDragging, register])

  return (
    <DropContext.Provider value={zone}>
      <div data-dragging={isDragging ? '' : undefined} {...props} {...handlers} ref={ref} />
    </DropContext.Provider>
  )
})
