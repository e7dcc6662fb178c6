'use client'
import { forwardRef, useEffect, useImperativeHandle, useMemo, useRef, type ComponentPropsWithoutRef, type KeyboardEvent } from 'react'
import { LightboxContext, type LightboxState } from './lightboxContext.ts'

/** Props of `Lightbox.Root`: those of a `<dialog>`, and what it shows. Name it with `aria-label`. */
export interface LightboxRootProps extends Omit<ComponentPropsWithoutRef<'dialog'>, 'open'> {
  /** Whether it is open. */
  readonly open: boolean
  /** The visitor closes it: by Escape, by a press beside the picture, by `Lightbox.Close`. */
  readonly onClose: () => void
  /** Which picture is shown, counted from 0. */
  readonly index: number
  /** How many there are. */
  readonly count: number
  /** The visitor moves to another picture. */
  readonly onIndexChange: (index: number) => void
}

/**
 * Shows pictures large, above everything. Renders a modal `<dialog>`: the browser keeps the focus inside and gives it back, and
 * the arrow keys move between the pictures. Its children are drawn only while it is open.
 */
export const LightboxRoot = forwardRef<HTMLDialogElement, LightboxRootProps>(function LightboxRoot(
  { open, onClose, index, count, onIndexChange, children, onKeyDown, onClick, ...props },
  ref,
) {
  const own = useRef<HTMLDialogElement>(null)
  useImperativeHandle(ref, () => own.current as HTMLDialogElement)

  useEffect(() => {
    const dialog = own.current
    if (!open || dialog === null) return
    dialog.showModal()
    return () => dialog.close()
  }, [open])

  const state = useMemo<LightboxState>(
    () => ({
      index,
      count,
      show: (next) => {
        if (next >= 0 && next < count && next !== index) onIndexChange(next)
      },
      close: onClose,
    }),
    [index, count, onIndexChange, onClose],
  )

  const handleKey = (event: KeyboardEvent<HTMLDialogElement>) => {
    // React hands a dialog's keys on to what the dialog is drawn in: there they would mean something else.
    event.stopPropagation()
    onKeyDown?.(event)
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') state.show(index + (event.key === forward ? 1 : -1))
    else if (event.key === 'Home') state.show(0)
    else if (event.key === 'End') state.show(count - 1)
    else return
    event.preventDefault()
  }

  return (
    <LightboxContext.Provider value={state}>
      <dialog
        {...props}
        ref={own}
        onKeyDown={handleKey}
        onClick={(event) => {
          event.stopPropagation()
          onClick?.(event)
          if (event.target === event.currentTarget) onClose()
        }}
        onClose={(event) => {
          // The event comes late: under StrictMode the dialog is open again by then.
          if (open && !event.currentTarget.open) onClose()
        }}
      >
        {open && children}
      </dialog>
    </LightboxContext.Provider>
  )
})
