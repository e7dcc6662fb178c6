'use client'
import { forwardRef, useImperativeHandle, type ComponentPropsWithoutRef } from 'react'
import { useComposerWiring } from './composerContext.ts'

/** Props of `Composer.FileInput`: those of an `<input>`, whose type, `accept` and `multiple` belong to the root. */
export type ComposerFileInputProps = Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'accept' | 'multiple' | 'value' | 'defaultValue'>

/** The device's file chooser behind `Composer.Attach`. Renders a hidden `<input type="file">`, or nothing where files cannot be sent. */
export const ComposerFileInput = forwardRef<HTMLInputElement, ComposerFileInputProps>(function ComposerFileInput(props, ref) {
  const { state, fileInput, accept, takesSeveralFiles } = useComposerWiring('Composer.FileInput')
  useImperativeHandle(ref, () => fileInput.current as HTMLInputElement)
  if (!state.canAttach) return null
  return (
    <input
      hidden
      tabIndex={-1}
      {...props}
      ref={fileInput}
      type="file"
      accept={accept}
      multiple={takesSeveralFiles}
      onChange={(event) => {
        props.onChange?.(event)
        state.addFiles(Array.from(event.currentTarget.files ?? []))
        // Otherwise the same file, removed and chosen again, would be no change.
        event.currentTarget.value = ''
        state.focus()
      }}
    />
  )
})
