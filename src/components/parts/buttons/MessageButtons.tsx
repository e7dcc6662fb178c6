'use client'
import { useId } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import type { ButtonsPart } from '../../../model/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import type { PartProps } from '../../partProps.ts'
import { LinkButton } from './LinkButton.tsx'
import { ReplyButton } from './ReplyButton.tsx'
import { optionState } from './optionState.ts'

/**
 * Choices as pills. The one that was taken fills and the others fade to text; what can no longer be pressed stays focusable and
 * says so. Links stay links.
 */
export function MessageButtons({ part, message, actionState = 'live', chosenValue, onReply }: PartProps<ButtonsPart>) {
  const { content } = useLocale()
  const titleId = useId()
  const { title, options } = part
  return (
    <div className="parlance-buttons" role="group" data-state={actionState} {...(title ? { 'aria-labelledby': titleId } : {})}>
      {title && (
        <p className="parlance-bubble parlance-buttons-title" id={titleId} dir="auto">
          {clipText(title, 4_000)}
        </p>
      )}
      <div className="parlance-buttons-row">
        {options.map((option, index) =>
          option.action === 'link' ? (
            <LinkButton key={index} option={option} />
          ) : (
            <ReplyButton
              key={index}
              option={option}
              state={optionState(option, actionState, chosenValue)}
              onPress={() => onReply?.(option, message)}
            />
          ),
        )}
      </div>
      {actionState === 'expired' && <p className="parlance-buttons-note">{content.choicesExpired}</p>}
    </div>
  )
}
