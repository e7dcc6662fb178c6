'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useComposerWiring } from './composerContext.ts'

/** Props of `Composer.Attach`: those of a `<button>`. */
export type ComposerAttachProps = ComponentPropsWithoutRef<'button'>

/** The button that opens the file chooser. Renders a `<button>`, or nothing where files cannot be sent. Needs a `Composer.FileInput`. */
export const ComposerAttach = forwardRef<HTMLButtonElement, ComposerAttachProps>(function ComposerAttach(props, ref) {
  const { state } = useComposerWiring('Composer.Attach')
  if (!state.canAttach) return null
  return (
    <button
      type="button"
      {...props}
      ref={ref}
      onClick={(event) => {
        props.onClick?.(event)
        if (!event.defaultPrevented) state.openFileChooser()
      }}
    />
  )
})
