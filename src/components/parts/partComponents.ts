import type { PartComponents } from '../partProps.ts'
import { MessageButtons } from './buttons/MessageButtons.tsx'
import { lateParts } from './lateParts.tsx'
import { MessageNotice } from './notice/MessageNotice.tsx'
import { MessageText } from './text/MessageText.tsx'
import { MessageUnknown } from './unknown/MessageUnknown.tsx'

/** The components that draw the parts where the app gives none of its own. What draws those that few messages have is fetched with the first. */
export const defaultPartComponents: PartComponents = {
  text: MessageText,
  buttons: MessageButtons,
  notice: MessageNotice,
  unknown: MessageUnknown,
  ...lateParts,
}
