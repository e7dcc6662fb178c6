import type { Locale } from '../../../i18n/index.ts'
import type { InvitationPart, Participant } from '../../../model/index.ts'
import { invitationFacts } from './invitationFacts.ts'

/** An invitation in one sentence: what is asked while it waits, else what became of it. */
export function invitationText(part: InvitationPart, { invitations }: Locale, author?: Participant): string {
  const words = invitations[part.invitation]
  return words[part.status === 'pending' ? 'announcement' : part.status](invitationFacts(part, author))
}
