'use client'
import { forwardRef, useRef, useImperativeHandle, type KeyboardEvent } from 'react'
import { useLocale } from '../i18n/index.ts'
import { useLayoutEffectOnClient } from '../primitives/useLayoutEffectOnClient.ts'
import { useInertOutside } from '../primitives/window/index.ts'
import type { WidgetController } from './controller/index.ts'
import { useScreenFit } from './useScreenFit.ts'
import { useWidgetState } from './useWidgetState.ts'
import { WidgetContent } from './WidgetContent.tsx'
import { WidgetResizer } from './WidgetResizer.tsx'

/** Props of `WidgetWindow`. */
export interface WidgetWindowProps {
  readonly controller: WidgetController
  readonly id: string
  /** It covers the page. */
  readonly isModal: boolean
}

/** Whether Escape still means something here: words that would be out of sight, or a place in the transcript to go back from. */
function holdsEscape(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role="log"]')) return true
  return (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && target.value !== ''
}

/** The window of a widget: a dialog that stands over its launcher, or covers a phone's screen and makes the page behind it inert. */
export const WidgetWindow = forwardRef<HTMLDivElement, WidgetWindowProps>(function WidgetWindow({ controller, id, isModal }, ref) {
  const { panel: words } = useLocale()
  const own = useRef<HTMLDivElement>(null)
  const isOpen = useWidgetState(controller, ({ stage }) => stage === 'open')
  const cause = useWidgetState(controller, (state) => state.cause)
  const { title, resizable = true } = useWidgetState(controller, (state) => state.options)
  const { isLarge } = useWidgetState(controller, (state) => state.size)
  useImperativeHandle(ref, () => own.current as HTMLDivElement)
  useScreenFit(own, 'phone')
  useInertOutside(own, isModal && isOpen)
  // React 18 does not know the attribute.
  useLayoutEffectOnClient(() => {
    if (own.current) own.current.inert = !isOpen
  }, [isOpen])

  const onKeyDown = (event: KeyboardEvent) => {
    // Such a key belongs to the composition; WebKit ends one before the key that ended it.
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return
    if (holdsEscape(event.target)) return
    event.stopPropagation()
    controller.go('closed', 'visitor')
  }

  return (
    <div
      ref={own}
      id={id}
      role="dialog"
      aria-label={title ?? words.panel}
      aria-modal={isModal || undefined}
      tabIndex={-1}
      className="parlance parlance-widget-window"
      data-full-screen="phone"
      data-state={isOpen ? 'open' : 'closed'}
      data-cause={cause}
      data-size={isLarge ? 'large' : undefined}
      onKeyDown={onKeyDown}
    >
      <WidgetContent controller={controller} isModal={isModal} />
      {resizable && !isModal && <WidgetResizer panel={own} onResize={controller.setSize} />}
    </div>
  )
})
