'use client'
import { forwardRef, memo, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Message as MessageModel } from '../../model/index.ts'
import { Avatar } from '../avatar/index.ts'
import type { PartComponents, PartContext } from '../partProps.ts'
import type { AnswerHandlers } from './AnswerActions.tsx'
import { authorName } from './authorName.ts'
import type { DeliveryHandlers } from './DeliveryActions.tsx'
import type { DeliveryStage } from './deliveryStage.ts'
import { MessageBody } from './MessageBody.tsx'
import { MessageMeta } from './MessageMeta.tsx'
import { isTime, writeTime } from './writeTime.ts'

/** Where a message stands among those that its author sent in one go. */
export type GroupPosition = 'single' | 'first' | 'middle' | 'last'

/** Props of `Message`: those of an `<li>`, the message, and what its surroundings make of it. */
export interface MessageProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'>, PartContext, DeliveryHandlers, AnswerHandlers {
  /** @defaultValue `'single'` */
  readonly position?: GroupPosition
  /** Whether the delivery is written below. What failed, is in doubt or was taken back always says so. @defaultValue `true` */
  readonly showDelivery?: boolean
  /** What more is known of a message that waits or is in doubt. */
  readonly stage?: DeliveryStage | undefined
  /** Drawn above the message inside its row: a date, the line above what is unread. */
  readonly before?: ReactNode
  /** Draws some kinds of parts in another way. Keep its identity, or every row renders again. */
  readonly components?: Partial<PartComponents> | undefined
}

/** One message of the transcript, as the model has it. Exported beside the component of the same name. */
export type Message = MessageModel

/** Whether it is drawn as bubbles with words alone, which need no more of their row than its width. */
const isPlain = ({ parts, deleted }: MessageModel) => deleted === true || parts.every((part) => part.kind === 'text' && part.format === 'plain')
const isNotice = ({ parts, deleted }: MessageModel) => !deleted && parts.length > 0 && parts.every(({ kind }) => kind === 'notice')

/**
 * One row: a message's bubbles and other parts, with its author, time and delivery; or, if it holds nothing but notices, lines
 * across the transcript. Renders an `<li>`, so it belongs in a list.
 */
export const Message = memo(
  forwardRef<HTMLLIElement, MessageProps>(function Message(props, ref) {
    const { message, actionState, chosenValue, policy, onReply, onUploadRetry, onUploadCancel, components, ...rest } = props
    const { onFormSubmit, onFormCancel, formSettings, onInvitationAnswer, invitations, ...others } = rest
    const { position = 'single', showDelivery = true, stage, before, onRetry, onCancel, onCopied, onCopyFailed, ...rowProps } = others
    const { onReact, onStreamStop, className, ...attributes } = rowProps
    const { transcript: words, language } = useLocale()
    const id = useId()
    const { author, time, delivery, stream } = message
    const isOwn = author.role === 'visitor'
    const startsGroup = position === 'single' || position === 'first'
    const asked = { onFormSubmit, onFormCancel, formSettings, onInvitationAnswer, invitations }
    const context = { message, actionState, chosenValue, policy, onReply, onUploadRetry, onUploadCancel, components, ...asked } as PartContext
    const isGrowing = stream === 'growing'
    const isWords = isPlain(message)
    const row = {
      // The focus comes here when the button that stops an answer goes.
      ...(stream !== undefined && { tabIndex: -1 }),
      ...attributes,
      ref,
      className: className ? `parlance-message ${className}` : 'parlance-message',
      'data-author': author.role,
      'data-message-key': message.id,
      'data-position': position,
    }

    const hasTime = isTime(time) && !isGrowing
    const named = [`${id}-author`, ...(hasTime ? [`${id}-time`] : []), `${id}-status`]

    if (isNotice(message)) {
      return (
        <li {...row} data-layout="notice" aria-labelledby={`${id}-body`}>
          {before}
          <div id={`${id}-body`} className="parlance-message-notice" data-row-body="">
            <MessageBody {...context} />
          </div>
        </li>
      )
    }
    return (
      <li
        {...row}
        data-delivery={delivery?.status}
        data-stream={stream}
        data-plain={isWords ? '' : undefined}
        aria-busy={isGrowing || undefined}
        aria-labelledby={named.join(' ')}
      >
        {before}
        <div className="parlance-message-frame">
          <span id={`${id}-author`} dir="auto" className="parlance-message-author" data-hidden={isOwn || !startsGroup || undefined}>
            {authorName(author, words)}
          </span>
          {!isOwn && startsGroup && <Avatar participant={author} size="small" policy={policy} />}
          <div
            className="parlance-message-content"
            data-row-body=""
            data-time={hasTime ? writeTime(time, language) : undefined}
            data-last={isWords ? undefined : message.parts.at(-1)?.kind}
            suppressHydrationWarning
          >
            <MessageBody {...context} />
          </div>
          <MessageMeta
            {...{ message, stage, showDelivery, onRetry, onCancel, onCopied, onCopyFailed, onReact, onStreamStop }}
            statusId={`${id}-status`}
            timeId={`${id}-time`}
          />
        </div>
      </li>
    )
  }),
)
