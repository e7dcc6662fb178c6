'use client'
import { useLocale } from '../../../i18n/index.ts'
import type { ButtonOption } from '../../../model/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import type { OptionState } from './optionState.ts'

/** Props of `ReplyButton`. */
export interface ReplyButtonProps {
  readonly option: Extract<ButtonOption, { action: 'reply' }>
  readonly state: OptionState
  /** Called while the option is live. */
  readonly onPress: () => void
}

/**
 * One reply as a pill. Never `disabled`: a button that lost the focus by being pressed would drop it to the page. Its size is the
 * same in every state, so that a choice moves nothing.
 */
export function ReplyButton({ option, state, onPress }: ReplyButtonProps) {
  const { content } = useLocale()
  return (
    <button
      type="button"
      className="parlance-pill"
      data-state={state}
      aria-disabled={state !== 'live'}
      onClick={() => {
        if (state === 'live') onPress()
      }}
    >
      <span className="parlance-pill-label" dir="auto">
        {clipText(option.label, 300)}
      </span>
      {state === 'chosen' && <span className="parlance-hidden"> ({content.chosen})</span>}
    </button>
  )
}
