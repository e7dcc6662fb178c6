import type { PartComponents } from '../partProps.ts'
import { MessageButtons } from './buttons/MessageButtons.tsx'
import { MessageCards } from './cards/MessageCards.tsx'
import { MessageFiles } from './files/MessageFiles.tsx'
import { MessageForm } from './form/MessageForm.tsx'
import { MessageInvitation } from './invitation/MessageInvitation.tsx'
import { MessageLocation } from './location/MessageLocation.tsx'
import { MessageNotice } from './notice/MessageNotice.tsx'
import { MessageSources } from './sources/MessageSources.tsx'
import { MessageTable } from './table/MessageTable.tsx'
import { MessageText } from './text/MessageText.tsx'
import { MessageUnknown } from './unknown/MessageUnknown.tsx'

/** The components that draw the parts where the app gives none of its own. */
export const defaultPartComponents: PartComponents = {
  text: MessageText,
  buttons: MessageButtons,
  cards: MessageCards,
  files: MessageFiles,
  location: MessageLocation,
  form: MessageForm,
  table: MessageTable,
  notice: MessageNotice,
  invitation: MessageInvitation,
  sources: MessageSources,
  unknown: MessageUnknown,
}
