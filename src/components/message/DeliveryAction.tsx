'use client'
import type { MouseEvent, ReactNode } from 'react'

/** Props of `DeliveryAction`. */
export interface DeliveryActionProps {
  readonly action: 'retry' | 'cancel'
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A button that vanishes with its use leaves the focus on its row, unless the host has moved it. */
function keepFocus(event: MouseEvent<HTMLButtonElement>): void {
  const button = event.currentTarget
  if (button.matches(':focus')) button.closest<HTMLElement>('.parlance-message')?.focus({ preventScroll: true })
}

/** One thing that can be done about a message that has not arrived. */
export function DeliveryAction({ action, onPress, children }: DeliveryActionProps) {
  return (
    <button
      type="button"
      className="parlance-delivery-action"
      data-action={action}
      onClick={(event) => {
        onPress()
        keepFocus(event)
      }}
    >
      {children}
    </button>
  )
}
