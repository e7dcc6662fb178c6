import type { InvitationStatus } from '../model/index.ts'

/** Where an invitation stands after news of it: it is answered once, and what came of it ends once. */
export function advanceInvitation(before: InvitationStatus, after: InvitationStatus): InvitationStatus {
  if (before === 'pending') return after
  return before === 'accepted' && after === 'ended' ? after : before
}
