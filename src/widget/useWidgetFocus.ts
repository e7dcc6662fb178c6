'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { focusOnce } from '../primitives/form/index.ts'
import { focusedIn } from '../primitives/window/index.ts'
import type { WidgetController } from './controller/index.ts'
import { useWidgetState } from './useWidgetState.ts'

/** What the focus moves between. */
export interface WidgetFocusPlaces {
  readonly panel: RefObject<HTMLElement | null>
  readonly launcher: RefObject<HTMLElement | null>
  /** The panel covers the page: to focus the field would bring up the keyboard over what there is to read. */
  readonly isModal: boolean
}

/** Where the visitor begins: the field, what is asked first, or the panel itself. */
function focusInside(panel: HTMLElement, isModal: boolean) {
  const field = isModal ? null : panel.querySelector<HTMLElement>('.parlance-composer textarea:enabled')
  const beginning = panel.querySelector<HTMLElement>('.parlance-panel-beginning > *')
  if (field) field.focus({ preventScroll: true })
  else if (beginning && !isModal) focusOnce(beginning)
  else panel.focus({ preventScroll: true })
}

/** Moves the focus into a panel that the visitor or the host opened, and back where it came from when it closes. */
export function useWidgetFocus(controller: WidgetController, { panel, launcher, isModal }: WidgetFocusPlaces): void {
  const isOpen = useWidgetState(controller, ({ stage }) => stage === 'open')
  const client = useWidgetState(controller, (state) => state.client)
  const opener = useRef<Element | null>(null)
  const owes = useRef<'nothing' | 'in' | 'back'>('nothing')

  // Before anything is drawn: what has the focus then may be gone.
  useEffect(
    () =>
      controller.store.subscribe((state, before) => {
        if (state.stage === before.stage) return
        const focused = focusedIn(panel.current ?? launcher.current) ?? document.activeElement
        if (state.stage === 'open') {
          opener.current = focused
          if (state.cause !== 'memory') owes.current = 'in'
        } else if (before.stage === 'open') {
          owes.current = panel.current?.contains(focused) === true ? 'back' : 'nothing'
        }
      }),
    [controller, panel, launcher],
  )

  useEffect(() => {
    const owed = owes.current
    owes.current = 'nothing'
    if (isOpen && panel.current) {
      // Who waits on the panel for the chat to come goes on to the field.
      const isWaiting = client !== undefined && focusedIn(panel.current) === panel.current
      if (owed === 'in' || (isWaiting && !isModal)) focusInside(panel.current, isModal)
    } else if (!isOpen && owed === 'back') {
      const back = launcher.current ?? (opener.current instanceof HTMLElement ? opener.current : null)
      back?.focus({ preventScroll: true })
    }
  }, [isOpen, client, isModal, panel, launcher])
}
