'use client'
import { CircleAlert } from 'lucide-react'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale, type TranscriptWords } from '../../i18n/index.ts'
import type { Delivery } from '../../model/index.ts'

/** Props of `DeliveryMark`: those of a `<span>`, and how far the message has come. */
export interface DeliveryMarkProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  readonly delivery: Delivery
}

/** How far a message has come, in words; with the reason where it failed. */
export function deliveryWords(delivery: Delivery, { delivery: words }: TranscriptWords): string {
  return delivery.status === 'failed' ? `${words.failed}. ${words.reasons[delivery.reason]}.` : words[delivery.status]
}

/** How far the visitor's message has come, in words. */
export const DeliveryMark = forwardRef<HTMLSpanElement, DeliveryMarkProps>(function DeliveryMark({ delivery, className, ...props }, ref) {
  const { transcript: words } = useLocale()
  return (
    <span
      data-delivery={delivery.status}
      {...props}
      ref={ref}
      className={className ? `parlance-delivery ${className}` : 'parlance-delivery'}
    >
      {delivery.status === 'failed' && <CircleAlert aria-hidden="true" size={14} strokeWidth={2} />}
      {deliveryWords(delivery, words)}
    </span>
  )
})
