import type { InvitationFacts } from '../../../i18n/index.ts'
import type { InvitationPart, Participant } from '../../../model/index.ts'
import { nameInSentence } from '../../contentPolicy/index.ts'

/** Who asks, as sentences can say it: the name of the invitation, else that of its author. */
export function invitationFacts(part: InvitationPart, author?: Participant): InvitationFacts {
  const name = nameInSentence(part.name ?? (author?.role === 'agent' || author?.role === 'bot' ? (author.name ?? '') : ''))
  return { ...(name ? { name } : {}), ...(part.video ? { video: true } : {}) }
}
