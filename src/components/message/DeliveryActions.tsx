'use client'
import { useLocale } from '../../i18n/index.ts'
import type { Delivery, FailureReason, Message } from '../../model/index.ts'
import { isLost } from '../parts/files/fileViewer.ts'
import { DeliveryAction } from './DeliveryAction.tsx'

/** Props of `DeliveryActions`. */
export interface DeliveryActionsProps {
  readonly message: Message
  readonly delivery: Delivery
  readonly onRetry?: ((messageId: string) => void) | undefined
  readonly onCancel?: ((messageId: string) => void) | undefined
}

const hopeless: readonly FailureReason[] = ['too-large', 'conversation-ended']

/** Whether trying again would only fail again. */
function isHopeless({ parts }: Message, delivery: Delivery): boolean {
  if (delivery.status !== 'failed') return false
  return hopeless.includes(delivery.reason) || parts.some((part) => part.kind === 'files' && part.files.some(isLost))
}

/** What can be done about a message that has not arrived. Nothing is drawn where there is nothing to do. */
export function DeliveryActions({ message, delivery, onRetry, onCancel }: DeliveryActionsProps) {
  const words = useLocale().transcript.delivery
  const { status } = delivery
  const canRetry = (status === 'unconfirmed' || status === 'failed') && !isHopeless(message, delivery)
  const canCancel = status === 'failed' || status === 'queued'
  return (
    <>
      {onRetry && canRetry && (
        <DeliveryAction action="retry" onPress={() => onRetry(message.id)}>
          {status === 'failed' ? words.retry : words.resend}
        </DeliveryAction>
      )}
      {onCancel && canCancel && (
        <DeliveryAction action="cancel" onPress={() => onCancel(message.id)}>
          {status === 'failed' ? words.discard : words.cancel}
        </DeliveryAction>
      )}
    </>
  )
}
