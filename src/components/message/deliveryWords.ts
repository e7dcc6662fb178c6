import { joinSentences, type Locale } from '../../i18n/index.ts'
import type { Delivery } from '../../model/index.ts'
import type { DeliveryStage } from './deliveryStage.ts'

/** What else `deliveryWords` looks at. */
export interface DeliveryCircumstances {
  readonly stage?: DeliveryStage | undefined
  /** Whether the message was handed to the wire at least once. */
  readonly hasLeft?: boolean
}

/** Whether a message failed with its conversation and may have arrived before: nobody can tell any more. */
export function isUnsureAtEnd(delivery: Delivery, hasLeft: boolean | undefined): boolean {
  return hasLeft === true && delivery.status === 'failed' && delivery.reason === 'conversation-ended'
}

/** How far a message has come, in words; with the reason where it failed. */
export function deliveryWords(delivery: Delivery, { language, transcript }: Locale, { stage, hasLeft = false }: DeliveryCircumstances = {}): string {
  const { delivery: words } = transcript
  switch (delivery.status) {
    case 'queued':
      return stage === undefined || stage === 'checking' || stage === 'check-later' ? words.queued : words.waiting[stage]
    case 'unconfirmed':
      return stage === 'checking' ? words.checking : stage === 'check-later' ? words.checkLater : words.unconfirmed
    case 'cancelled':
      return hasLeft ? words.abandoned : words.cancelled
    case 'failed':
      return joinSentences([isUnsureAtEnd(delivery, hasLeft) ? words.unconfirmed : words.failed, words.reasons[delivery.reason]], language, true)
    default:
      return words[delivery.status]
  }
}
