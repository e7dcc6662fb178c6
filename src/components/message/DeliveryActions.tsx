'use client'
import { useLocale } from '../../i18n/index.ts'
import type { Delivery, FailureReason, Message } from '../../model/index.ts'
import { isLost } from '../parts/files/fileViewer.ts'
import { CopyAction } from './CopyAction.tsx'
import { DeliveryAction, type DeliveryActionName } from './DeliveryAction.tsx'
import type { DeliveryStage } from './deliveryStage.ts'
import { ownText } from './ownText.ts'

/** What the visitor can do about a message of his that has not arrived. */
export interface DeliveryHandlers {
  /** The visitor wants a failed or unconfirmed message sent again. */
  readonly onRetry?: ((messageId: string) => void) | undefined
  /** The visitor takes back a message that waits, has failed or is in doubt. */
  readonly onCancel?: ((messageId: string) => void) | undefined
  /** What a message says is on the visitor's clipboard. */
  readonly onCopied?: ((messageId: string) => void) | undefined
  /** The browser did not let it be copied. */
  readonly onCopyFailed?: ((messageId: string) => void) | undefined
}

/** Props of `DeliveryActions`. */
export interface DeliveryActionsProps extends DeliveryHandlers {
  readonly message: Message
  readonly delivery: Delivery
  /** What can be done about it. */
  readonly actions: ReadonlySet<DeliveryActionName>
  /** Id of the words that say what sending again may lead to. */
  readonly hintId: string
}

const hopeless: readonly FailureReason[] = ['too-large', 'conversation-ended']

/** Whether trying again would only fail again. */
function isHopeless({ parts }: Message, delivery: Delivery): boolean {
  if (delivery.status !== 'failed') return false
  return hopeless.includes(delivery.reason) || parts.some((part) => part.kind === 'files' && part.files.some(isLost))
}

/** Whether it can be sent again: not while it is still being looked for, or the visitor would risk to say it twice. */
export function canSendAgain(message: Message, stage: DeliveryStage | undefined): boolean {
  const { delivery } = message
  if (delivery?.status === 'unconfirmed') return stage === undefined
  return delivery?.status === 'failed' && !isHopeless(message, delivery)
}

/** What can be done about a message that has not arrived. */
export function findDeliveryActions(
  message: Message,
  delivery: Delivery,
  stage: DeliveryStage | undefined,
  { onRetry, onCancel }: DeliveryHandlers,
): ReadonlySet<DeliveryActionName> {
  const { status } = delivery
  const canRetry = onRetry !== undefined && canSendAgain(message, stage)
  const canCancel = onCancel !== undefined && (status === 'failed' || status === 'queued' || status === 'unconfirmed')
  const isStuck = status === 'failed' ? !canRetry || delivery.reason === 'not-authorised' : stage === 'refused'
  const actions = new Set<DeliveryActionName>()
  if (canRetry) actions.add('retry')
  if (isStuck && ownText(message) !== '') actions.add('copy')
  if (canCancel) actions.add('cancel')
  return actions
}

/** The controls for it. Nothing is drawn where there is nothing to do. */
export function DeliveryActions({ message, delivery, actions, hintId, onRetry, onCancel, onCopied, onCopyFailed }: DeliveryActionsProps) {
  const words = useLocale().transcript.delivery
  const { status } = delivery
  const isUnsure = status === 'unconfirmed'
  return (
    <>
      {actions.has('retry') && (
        <DeliveryAction key="retry" action="retry" describedBy={isUnsure ? hintId : undefined} onPress={() => onRetry?.(message.id)}>
          {isUnsure ? words.resend : words.retry}
        </DeliveryAction>
      )}
      {actions.has('copy') && <CopyAction key="copy" {...{ message, onCopied, onCopyFailed }} />}
      {actions.has('cancel') && (
        <DeliveryAction key="cancel" action="cancel" onPress={() => onCancel?.(message.id)}>
          {isUnsure ? words.abandon : status === 'failed' ? words.discard : words.cancel}
        </DeliveryAction>
      )}
    </>
  )
}
