'use client'
import type { ReactNode } from 'react'

/** What can be done about a message that has not arrived. */
export type DeliveryActionName = 'retry' | 'copy' | 'cancel'

/** Props of `DeliveryAction`. */
export interface DeliveryActionProps {
  readonly action: DeliveryActionName
  readonly onPress: () => void
  /** Id of what should be known before it is pressed. */
  readonly describedBy?: string | undefined
  readonly children: ReactNode
}

/** One thing that can be done about a message that has not arrived. */
export function DeliveryAction({ action, onPress, describedBy, children }: DeliveryActionProps) {
  return (
    <button type="button" className="parlance-delivery-action" data-action={action} aria-describedby={describedBy} onClick={onPress}>
      {children}
    </button>
  )
}
