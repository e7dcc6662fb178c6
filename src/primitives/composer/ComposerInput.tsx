'use client'
import { forwardRef, useEffect, useImperativeHandle, type ClipboardEvent, type ComponentPropsWithoutRef, type KeyboardEvent } from 'react'
import { autosize, observeWidth } from './autosize.ts'
import { useComposerWiring } from './composerContext.ts'
import { isSubmitPress, typesByTouch } from './submitKey.ts'
import { pastedFiles } from './transferredFiles.ts'
import { useLayoutEffectOnClient } from '../useLayoutEffectOnClient.ts'

/** Props of `Composer.Input`: those of a `<textarea>`, whose value belongs to the root. */
export interface ComposerInputProps extends Omit<ComponentPropsWithoutRef<'textarea'>, 'value' | 'defaultValue' | 'maxLength' | 'rows'> {
  /** Lines up to which the field grows before it scrolls. @defaultValue 6 */
  readonly maxRows?: number
}

/**
 * The text field. Renders a `<textarea>` as tall as its text. A disabled one is read-only: its text can still be read,
 * selected and copied. Enter sends, Shift+Enter breaks the line, and an Enter that ends a composition does neither.
 */
export const ComposerInput = forwardRef<HTMLTextAreaElement, ComposerInputProps>(function ComposerInput({ maxRows = 6, ...props }, ref) {
  const { state, input, submit, onTyped, onLeft, onComposing } = useComposerWiring('Composer.Input')
  useImperativeHandle(ref, () => input.current as HTMLTextAreaElement, [input])

  useLayoutEffectOnClient(() => {
    if (input.current) autosize(input.current, maxRows)
  }, [input, maxRows, state.value])

  useEffect(() => {
    const field = input.current
    return field ? observeWidth(field, () => autosize(field, maxRows)) : undefined
  }, [input, maxRows])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    props.onKeyDown?.(event)
    if (event.defaultPrevented || !isSubmitPress(event.nativeEvent, submit, typesByTouch())) return
    event.preventDefault()
    if (!event.repeat) state.send()
  }

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    props.onPaste?.(event)
    if (event.defaultPrevented || !state.canAttach) return
    const files = pastedFiles(event.clipboardData)
    if (files.length === 0) return
    event.preventDefault()
    state.addFiles(files)
  }

  return (
    <textarea
      enterKeyHint="enter"
      // An empty field with dir="auto" is left to right, whatever the page is.
      dir={state.value === '' ? undefined : 'auto'}
      {...props}
      ref={input}
      rows={1}
      value={state.value}
      readOnly={state.isDisabled || props.readOnly}
      aria-disabled={state.isDisabled || undefined}
      aria-invalid={state.isOverLimit || undefined}
      onChange={(event) => {
        props.onChange?.(event)
        onTyped(event.currentTarget.value)
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onBlur={(event) => {
        props.onBlur?.(event)
        onLeft()
      }}
      onCompositionStart={(event) => {
        props.onCompositionStart?.(event)
        onComposing(true)
      }}
      onCompositionEnd={(event) => {
        props.onCompositionEnd?.(event)
        onComposing(false)
      }}
    />
  )
})
