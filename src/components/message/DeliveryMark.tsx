'use client'
import { CircleAlert } from 'lucide-react'
import { forwardRef, type ComponentPropsWithoutRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Delivery } from '../../model/index.ts'
import { deliveryWords, isUnsureAtEnd, type DeliveryCircumstances } from './deliveryWords.ts'

/** Props of `DeliveryMark`: those of a `<span>`, how far the message has come, and what more is known of it. */
export interface DeliveryMarkProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'>, DeliveryCircumstances {
  /** Where the message is on its way. */
  readonly delivery: Delivery
}

/** How far the visitor's message has come, in words. */
export const DeliveryMark = forwardRef<HTMLSpanElement, DeliveryMarkProps>(function DeliveryMark(props, ref) {
  const { delivery, stage, hasLeft, className, ...attributes } = props
  const locale = useLocale()
  const status = isUnsureAtEnd(delivery, hasLeft) ? 'unconfirmed' : delivery.status
  return (
    <span
      data-delivery={status}
      data-stage={stage}
      {...attributes}
      ref={ref}
      className={className ? `parlance-delivery ${className}` : 'parlance-delivery'}
    >
      {status === 'failed' && <CircleAlert aria-hidden="true" size={14} strokeWidth={2} />}
      {deliveryWords(delivery, locale, { stage, ...(hasLeft === undefined ? {} : { hasLeft }) })}
    </span>
  )
})
