'use client'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useComposerWiring } from './composerContext.ts'

/** Props of `Composer.Send`: those of a `<button>`. */
export type ComposerSendProps = ComponentPropsWithoutRef<'button'>

/**
 * The button that sends. Renders a `<button>`: `data-ready` while there is something to send, `data-sending` while the app
 * decides. It is `aria-disabled`, never `disabled`, as a disabled button would lose the focus.
 */
export const ComposerSend = forwardRef<HTMLButtonElement, ComposerSendProps>(function ComposerSend(props, ref) {
  const { state } = useComposerWiring('Composer.Send')
  return (
    <button
      type="button"
      aria-disabled={state.canSend ? undefined : true}
      data-ready={state.isEmpty || state.isDisabled ? undefined : ''}
      data-sending={state.isSending ? '' : undefined}
      {...props}
      ref={ref}
      // The press must not take the focus out of the field: phones would close the keyboard and open it again.
      onMouseDown={(event) => {
        props.onMouseDown?.(event)
        event.preventDefault()
      }}
      onClick={(event) => {
        props.onClick?.(event)
        if (event.defaultPrevented) return
        state.send()
        state.focus()
      }}
    />
  )
})
