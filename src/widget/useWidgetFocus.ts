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
  /** The panel covers the page. */
  readonly isModal: boolean
}

/**
 * Where the visitor begins: the field, what is asked first, or the panel itself. On a phone the field would bring up the keyboard over what there
 * is to read; a window that is only zoomed has none. Answers false while the place is still to come.
 */
function focusInside(panel: HTMLElement, isModal: boolean): boolean {
  const isPhone = isModal && matchMedia('(width < 640px), (pointer: coarse)').matches
  const field = isPhone ? null : panel.querySelector<HTMLElement>('.parlance-composer textarea:enabled')
  const beginning = isPhone ? null : panel.querySelector<HTMLElement>('.parlance-panel-beginning > *')
  if (field) field.focus({ preventScroll: true })
  else if (beginning) focusOnce(beginning)
  else panel.focus({ preventScroll: true })
  return isPhone || field !== null || beginning !== null
}

/** Moves the focus into a panel that the visitor or the host opened, and back where it came from when it closes. */
export function useWidgetFocus(controller: WidgetController, { panel, launcher, isModal }: WidgetFocusPlaces): void {
  const isOpen = useWidgetState(controller, ({ stage }) => stage === 'open')
  // What the panel shows may change with both.
  const client = useWidgetState(controller, (state) => state.client)
  const status = useWidgetState(controller, (state) => state.status)
  const agreed = useWidgetState(controller, (state) => state.agreed)
  const opener = useRef<Element | null>(null)
  const owes = useRef<'nothing' | 'in' | 'back'>('nothing')
  const isWaiting = useRef(false)

  // Before anything is drawn: what has the focus then may be gone.
  useEffect(
    () =>
      controller.store.subscribe((state, before) => {
        if (state.stage === before.stage && state.agreed === before.agreed) return
        const focused = focusedIn(panel.current ?? launcher.current) ?? document.activeElement
        // The button that was pressed goes.
        if (state.agreed !== before.agreed && panel.current?.contains(focused) === true) owes.current = 'in'
        if (state.stage === before.stage) return
        if (state.stage === 'open') {
          opener.current = focused
          owes.current = state.cause === 'memory' ? 'nothing' : 'in'
        } else if (before.stage === 'open') {
          owes.current = panel.current?.contains(focused) === true ? 'back' : 'nothing'
        }
      }),
    [controller, panel, launcher],
  )

  useEffect(() => {
    const owed = owes.current
    // What is owed to the other state is left to its own render: this one may be of before.
    if (owed === (isOpen ? 'in' : 'back')) owes.current = 'nothing'
    if (isOpen && panel.current) {
      // Who waits on the panel for the chat to come goes on to the field; who has gone elsewhere stays there.
      if (focusedIn(panel.current) !== panel.current) isWaiting.current = false
      if (owed === 'in' || isWaiting.current) isWaiting.current = !focusInside(panel.current, isModal)
    } else if (!isOpen && owed === 'back') {
      const back = launcher.current ?? (opener.current instanceof HTMLElement ? opener.current : null)
      back?.focus({ preventScroll: true })
    }
  }, [isOpen, client, status, agreed, isModal, panel, launcher])
}
