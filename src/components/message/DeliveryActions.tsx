'use client'
import type { MouseEvent } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Delivery, FailureReason } from '../../model/index.ts'

/** Props of `DeliveryActions`. */
export interface DeliveryActionsProps {
  readonly messageId: string
  readonly delivery: Delivery
  readonly onRetry?: ((messageId: string) => void) | undefined
  readonly onCancel?: ((messageId: string) => void) | undefined
}

/** Trying again would only fail again. */
const hopeless: readonly FailureReason[] = ['too-large', 'conversation-ended']

/** A button that vanishes with its use leaves the focus on its row, unless the host has moved it. */
function keepFocus(event: MouseEvent<HTMLButtonElement>): void {
  const button = event.currentTarget
  if (button.matches(':focus')) button.closest<HTMLElement>('.parlance-message')?.focus({ preventScroll: true })
}

/** What can be done about a message that has not arrived. Nothing is drawn where there is nothing to do. */
export function DeliveryActions({ messageId, delivery, onRetry, onCancel }: DeliveryActionsProps) {
  const { transcript } = useLocale()
  const words = transcript.delivery
  const { status } = delivery
  const canRetry = onRetry && (status === 'unconfirmed' || (delivery.status === 'failed' && !hopeless.includes(delivery.reason)))
  const canCancel = onCancel && (status === 'failed' || status === 'queued')
  return (
    <>
      {canRetry && (
        <button
          type="button"
          className="parlance-delivery-action"
          data-action="retry"
          onClick={(event) => {
            onRetry(messageId)
            keepFocus(event)
          }}
        >
          {status === 'failed' ? words.retry : words.resend}
        </button>
      )}
      {canCancel && (
        <button
          type="button"
          className="parlance-delivery-action"
          data-action="cancel"
          onClick={(event) => {
            onCancel(messageId)
            keepFocus(event)
          }}
        >
          {status === 'failed' ? words.discard : words.cancel}
        </button>
      )}
    </>
  )
}
