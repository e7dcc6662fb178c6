import type { ActionState, ButtonOption } from '../../../model/index.ts'

/** How one option stands: it can be pressed, it was taken, or its time is over. */
export type OptionState = 'live' | 'chosen' | 'past'

/** Derives an option's state from that of its message. */
export function optionState(option: Extract<ButtonOption, { action: 'reply' }>, state: ActionState, chosenValue: string | undefined): OptionState {
  if (state === 'live') return 'live'
  return state === 'chosen' && option.value === chosenValue ? 'chosen' : 'past'
}
